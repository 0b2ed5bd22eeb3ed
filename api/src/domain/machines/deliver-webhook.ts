import { and, eq, lt, sql } from 'drizzle-orm'
import { Webhook as Signer } from 'standardwebhooks'
import type { Context } from '../../context.ts'
import { type DeliveryError, MACHINE_LIMITS } from '../../contract/machines.ts'
import { webhook, webhookDelivery } from '../../db/schema/index.ts'
import { attemptKey } from './announce-import.ts'
import { type PostResult, postGuarded } from './post-guarded.ts'

const TIMEOUT_MS = 10_000
/** Seconds until each further attempt: eight attempts within a day and a half. */
const BACK_OFF = [30, 120, 600, 3600, 14_400, 36_000, 72_000]
const KEPT_DAYS = 30
const GONE = 410

type Hook = typeof webhook.$inferSelect
type Delivery = typeof webhookDelivery.$inferSelect

/** One signature per secret that holds, as Standard Webhooks has it. */
export function signaturesOf(hook: Hook, messageId: string, at: Date, payload: string): string {
  const overlaps = hook.previousSecret !== null && hook.previousSecretUntil !== null && hook.previousSecretUntil > at
  const secrets = overlaps ? [hook.secret, hook.previousSecret as string] : [hook.secret]
  return secrets.map((secret) => new Signer(secret).sign(messageId, at, payload)).join(' ')
}

/** One attempt to deliver. A failure enqueues the next one, until none is left or the webhook is switched off. */
export async function deliverWebhook(context: Context, { deliveryId }: { deliveryId: string }): Promise<void> {
  const { db, now, webhookAllowLoopback } = context
  const [found] = await db
    .select({ delivery: webhookDelivery, hook: webhook })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .where(and(eq(webhookDelivery.id, deliveryId), eq(webhookDelivery.status, 'waiting')))
  // Delivered, given up or deleted since it was enqueued.
  if (!found) return
  const { delivery, hook } = found
  if (!hook.active) return giveUp(context, delivery, 'switched-off')
  const at = now()
  const messageId = `msg_${delivery.id}`
  const result = await postGuarded({
    url: new URL(hook.url),
    headers: {
      'content-type': 'application/json',
      'user-agent': 'TUCacademy-Webhooks/1',
      'webhook-id': messageId,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signaturesOf(hook, messageId, at, delivery.payload),
    },
    body: delivery.payload,
    allowLoopback: webhookAllowLoopback,
    timeoutMs: TIMEOUT_MS,
  })
  if ('statusCode' in result && result.statusCode >= 200 && result.statusCode < 300)
    await noteArrival(context, delivery, result.statusCode)
  else await noteFailure(context, delivery, result)
  await db
    .delete(webhookDelivery)
    .where(
      and(
        eq(webhookDelivery.webhookId, hook.id),
        lt(webhookDelivery.createdAt, new Date(at.getTime() - KEPT_DAYS * 86_400_000)),
      ),
    )
}

async function noteArrival({ db, now }: Context, { id, webhookId }: Delivery, statusCode: number): Promise<void> {
  const at = now()
  await db.transaction(async (tx) => {
    await tx
      .update(webhookDelivery)
      .set({
        status: 'delivered',
        attempts: sql`${webhookDelivery.attempts} + 1`,
        lastStatusCode: statusCode,
        lastError: null,
        nextAttemptAt: null,
        deliveredAt: at,
      })
      .where(eq(webhookDelivery.id, id))
    await tx.update(webhook).set({ failures: 0, lastDeliveredAt: at }).where(eq(webhook.id, webhookId))
  })
}

async function noteFailure(context: Context, { id, webhookId, attempts }: Delivery, result: PostResult): Promise<void> {
  const { db, jobs, now } = context
  const statusCode = 'statusCode' in result ? result.statusCode : null
  const error = 'failure' in result ? result.failure : isRedirect(result.statusCode) ? 'redirect' : null
  const failures = sql`${webhook.failures} + 1`
  const next = await db.transaction(async (tx) => {
    const [hook] = await tx
      .update(webhook)
      .set(
        statusCode === GONE
          ? { failures, active: false, note: 'gone' }
          : {
              failures,
              active: sql`${webhook.active} and ${failures} < ${MACHINE_LIMITS.failures}::int`,
              note: sql`case when ${failures} >= ${MACHINE_LIMITS.failures}::int then 'too-many-failures' else ${webhook.note} end`,
            },
      )
      .where(eq(webhook.id, webhookId))
      .returning({ active: webhook.active })
    // An address that may never be reached does not become reachable by asking again.
    const delay = hook?.active && error !== 'refused-address' ? BACK_OFF[attempts] : undefined
    await tx
      .update(webhookDelivery)
      .set({
        status: delay === undefined ? 'failed' : 'waiting',
        attempts: attempts + 1,
        lastStatusCode: statusCode,
        lastError: error,
        nextAttemptAt: delay === undefined ? null : new Date(now().getTime() + delay * 1000),
      })
      .where(eq(webhookDelivery.id, id))
    return delay
  })
  if (next !== undefined)
    await jobs.enqueue(
      'deliver-webhook',
      { deliveryId: id },
      { key: attemptKey(id, attempts + 1), startAfterSeconds: next },
    )
}

const isRedirect = (statusCode: number) => statusCode >= 300 && statusCode < 400

async function giveUp({ db }: Context, { id }: Delivery, lastError: DeliveryError): Promise<void> {
  await db
    .update(webhookDelivery)
    .set({ status: 'failed', lastError, nextAttemptAt: null })
    .where(eq(webhookDelivery.id, id))
}
