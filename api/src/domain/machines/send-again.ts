import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import { TEST_EVENT, type WebhookDelivery } from '../../contract/machines.ts'
import { webhookDelivery } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { enqueueDeliveries } from './announce-import.ts'
import { readWebhook, toDelivery } from './read-webhooks.ts'

/** An event without content, signed like any other. */
export async function sendTestEvent(context: Context, actor: Actor, { id }: { id: string }): Promise<WebhookDelivery> {
  const { db, now } = context
  const { active } = await readWebhook(context, actor, { id })
  if (!active) throw new AppError('conflict', 'This webhook is switched off: switch it on first.')
  const at = now()
  const payload = JSON.stringify({ type: TEST_EVENT, timestamp: at.toISOString(), data: { webhookId: id } })
  const row = await db.transaction(async (tx) => {
    const [noted] = await tx
      .insert(webhookDelivery)
      .values({ webhookId: id, event: TEST_EVENT, payload, createdAt: at, nextAttemptAt: at })
      .returning()
    await recordAudit(tx, actor, 'webhook.tested', 'webhook', id)
    return noted
  })
  if (!row) throw new AppError('internal')
  await enqueueDeliveries(context, [row.id])
  return toDelivery(row)
}

/** The same message under the same id once more; its attempts begin anew. */
export async function sendAgain(context: Context, actor: Actor, { id }: { id: string }): Promise<WebhookDelivery> {
  const { db, now } = context
  const [found] = await db.select().from(webhookDelivery).where(eq(webhookDelivery.id, id))
  if (!found) throw new AppError('not-found')
  const { active } = await readWebhook(context, actor, { id: found.webhookId })
  if (!active) throw new AppError('conflict', 'This webhook is switched off: switch it on first.')
  const row = await db.transaction(async (tx) => {
    const [again] = await tx
      .update(webhookDelivery)
      .set({
        status: 'waiting',
        attempts: 0,
        lastStatusCode: null,
        lastError: null,
        deliveredAt: null,
        nextAttemptAt: now(),
      })
      .where(eq(webhookDelivery.id, id))
      .returning()
    await recordAudit(tx, actor, 'webhook.sent-again', 'webhook', found.webhookId)
    return again
  })
  if (!row) throw new AppError('not-found')
  await enqueueDeliveries(context, [id])
  return toDelivery(row)
}
