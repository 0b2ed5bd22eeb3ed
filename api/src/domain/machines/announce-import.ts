import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { WebhookEvent } from '../../contract/machines.ts'
import { dataImport, webhook, webhookDelivery } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'

export interface ImportEnd {
  readonly importId: string
  /** Whose import it is; null when a manager imported for several. */
  readonly organisationId: string | null
  readonly event: WebhookEvent
}

/**
 * Notes for every webhook that wants to know it that an import has ended. Call it inside the transaction that ends the
 * import, with `{ db: tx, now }`, and hand what it answers to `enqueueDeliveries` after that transaction: the note and
 * the end of the import are stored together, whatever is killed in between.
 */
export async function announceImport(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { importId, organisationId, event }: ImportEnd,
): Promise<string[]> {
  const receivers = await db
    .select({ id: webhook.id })
    .from(webhook)
    .where(
      and(
        eq(webhook.active, true),
        sql`${event} = any(${webhook.events})`,
        organisationId
          ? or(isNull(webhook.organisationId), eq(webhook.organisationId, organisationId))
          : isNull(webhook.organisationId),
      ),
    )
  if (receivers.length === 0) return []
  const [row] = await db.select().from(dataImport).where(eq(dataImport.id, importId))
  if (!row) throw new AppError('not-found')
  const { kind, rows, accepted, updated, unchanged, rejected } = row
  const at = now()
  const payload = JSON.stringify({
    type: event,
    timestamp: at.toISOString(),
    data: {
      importId,
      kind,
      state: event.slice('import.'.length),
      counts: { rows, accepted, updated, unchanged, rejected },
    },
  })
  const noted = await db
    .insert(webhookDelivery)
    .values(receivers.map(({ id }) => ({ webhookId: id, event, payload, createdAt: at, nextAttemptAt: at })))
    .returning({ id: webhookDelivery.id })
  return noted.map(({ id }) => id)
}

/** Has deliveries sent in the background. Not inside a transaction: the queue has a connection of its own. */
export async function enqueueDeliveries({ jobs }: Pick<Context, 'jobs'>, ids: readonly string[]): Promise<void> {
  for (const deliveryId of ids)
    await jobs.enqueue('deliver-webhook', { deliveryId }, { key: attemptKey(deliveryId, 0) })
}

/** One waiting job for each attempt: who enqueues it a second time changes nothing. */
export const attemptKey = (deliveryId: string, attempts: number): string => `${deliveryId}:${attempts}`

/** At a start: what was noted, but not enqueued before the process ended. Each waits for as long as it would have. */
export async function resumeDeliveries({ db, jobs, now }: Pick<Context, 'db' | 'jobs' | 'now'>): Promise<void> {
  const waiting = await db.select().from(webhookDelivery).where(eq(webhookDelivery.status, 'waiting'))
  for (const { id, attempts, nextAttemptAt } of waiting) {
    const seconds = Math.ceil(((nextAttemptAt?.getTime() ?? 0) - now().getTime()) / 1000)
    await jobs.enqueue(
      'deliver-webhook',
      { deliveryId: id },
      { key: attemptKey(id, attempts), startAfterSeconds: Math.max(0, seconds) },
    )
  }
}
