import { count } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import { type CreateWebhook, MACHINE_LIMITS, type WebhookSecret } from '../../contract/machines.ts'
import { webhook } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { ownerOf, sameOwner } from './owner-of.ts'
import { readWebhook } from './read-webhooks.ts'
import { newWebhookSecret } from './token-secret.ts'
import { checkWebhookUrl } from './webhook-url.ts'

/** An address that is told how imports end; the secret that signs is told once. */
export async function createWebhook(
  context: Context,
  actor: Actor,
  input: z.output<typeof CreateWebhook>,
): Promise<WebhookSecret> {
  const { db, now, webhookAllowLoopback } = context
  const { organisationId } = await ownerOf(context, actor, input)
  const url = checkWebhookUrl(input.url, webhookAllowLoopback)
  const [existing] = await db
    .select({ total: count() })
    .from(webhook)
    .where(sameOwner(webhook.organisationId, organisationId))
  if (Number(existing?.total ?? 0) >= MACHINE_LIMITS.webhooks)
    throw new AppError('conflict', `There are ${MACHINE_LIMITS.webhooks} webhooks already: delete one first.`)
  const secret = newWebhookSecret()
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(webhook)
      .values({
        organisationId,
        url: url.href,
        secret,
        events: [...new Set(input.events)],
        createdBy: actor.userId,
        createdAt: now(),
      })
      .returning({ id: webhook.id })
    if (!row) throw new AppError('internal')
    await recordAudit(tx, actor, 'webhook.created', 'webhook', row.id)
    return row.id
  })
  return { webhook: await readWebhook(context, actor, { id }), secret }
}
