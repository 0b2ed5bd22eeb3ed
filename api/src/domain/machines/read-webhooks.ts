import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { Webhook, WebhookDeliveryList, WebhookList } from '../../contract/machines.ts'
import { MACHINE_LIMITS } from '../../contract/machines.ts'
import { organisation, webhook, webhookDelivery } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { ownedBy } from './owner-of.ts'

async function read({ db }: Pick<Context, 'db'>, actor: Actor, where?: SQL): Promise<Webhook[]> {
  const rows = await db
    .select({ row: webhook, organisationName: organisation.name })
    .from(webhook)
    .leftJoin(organisation, eq(organisation.id, webhook.organisationId))
    .where(and(ownedBy(actor, webhook.organisationId), where))
    .orderBy(desc(webhook.createdAt), desc(webhook.id))
    .limit(500)
  return rows.map(({ row, organisationName }) => ({
    id: row.id,
    organisationId: row.organisationId,
    organisationName,
    url: row.url,
    events: row.events,
    active: row.active,
    note: row.note,
    failures: row.failures,
    lastDeliveredAt: row.lastDeliveredAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    revision: row.revision,
  }))
}

/** Webhooks of the actor's organisation, newest first; managers see all. */
export const listWebhooks = async (context: Context, actor: Actor): Promise<WebhookList> => ({
  items: await read(context, actor),
})

/** @throws {AppError} not-found also for those of others */
export async function readWebhook(
  context: Pick<Context, 'db'>,
  actor: Actor,
  { id }: { id: string },
): Promise<Webhook> {
  const [found] = await read(context, actor, eq(webhook.id, id))
  if (!found) throw new AppError('not-found')
  return found
}

/** What was sent to a webhook last, newest first. */
export async function listDeliveries(
  context: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<WebhookDeliveryList> {
  await readWebhook(context, actor, { id })
  const rows = await context.db
    .select()
    .from(webhookDelivery)
    .where(eq(webhookDelivery.webhookId, id))
    .orderBy(desc(webhookDelivery.createdAt), desc(webhookDelivery.id))
    .limit(MACHINE_LIMITS.deliveriesShown)
  return { items: rows.map(toDelivery) }
}

export const toDelivery = (row: typeof webhookDelivery.$inferSelect): WebhookDeliveryList['items'][number] => ({
  id: row.id,
  event: row.event,
  status: row.status,
  attempts: row.attempts,
  lastStatusCode: row.lastStatusCode,
  lastError: row.lastError,
  createdAt: row.createdAt.toISOString(),
  nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
})
