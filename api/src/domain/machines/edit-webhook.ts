import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { EditWebhook, Webhook, WebhookSecret } from '../../contract/machines.ts'
import { webhook } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readWebhook } from './read-webhooks.ts'
import { newWebhookSecret } from './token-secret.ts'
import { checkWebhookUrl } from './webhook-url.ts'

/** For how long the secret before signs along. */
const OVERLAP_HOURS = 24

/**
 * Another address, other events, switched on or off.
 * @throws {AppError} revision-conflict with the webhook as it stands
 */
export async function editWebhook(
  context: Context,
  actor: Actor,
  { id, revision, ...fields }: EditWebhook & { id: string; revision: number },
): Promise<Webhook> {
  await readWebhook(context, actor, { id })
  const url = checkWebhookUrl(fields.url, context.webhookAllowLoopback)
  const changed = await context.db.transaction(async (tx) => {
    const rows = await tx
      .update(webhook)
      .set({
        url: url.href,
        events: [...new Set(fields.events)],
        active: fields.active,
        ...(fields.active ? { failures: 0, note: null } : {}),
        revision: sql`${webhook.revision} + 1`,
      })
      .where(and(eq(webhook.id, id), eq(webhook.revision, revision)))
      .returning({ id: webhook.id })
    if (rows.length > 0) await recordAudit(tx, actor, 'webhook.edited', 'webhook', id)
    return rows.length > 0
  })
  const current = await readWebhook(context, actor, { id })
  if (!changed) throw new AppError('revision-conflict', undefined, { current })
  return current
}

/** A new secret, told once. The one before signs along for a day, so that nothing is refused meanwhile. */
export async function rotateWebhookSecret(
  context: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<WebhookSecret> {
  await readWebhook(context, actor, { id })
  const secret = newWebhookSecret()
  await context.db.transaction(async (tx) => {
    await tx
      .update(webhook)
      .set({
        secret,
        previousSecret: sql`${webhook.secret}`,
        previousSecretUntil: new Date(context.now().getTime() + OVERLAP_HOURS * 3_600_000),
        revision: sql`${webhook.revision} + 1`,
      })
      .where(eq(webhook.id, id))
    await recordAudit(tx, actor, 'webhook.secret-rotated', 'webhook', id)
  })
  return { webhook: await readWebhook(context, actor, { id }), secret }
}

/** Nothing is sent there any more; what was sent is forgotten. */
export async function deleteWebhook(context: Context, actor: Actor, { id }: { id: string }): Promise<void> {
  await readWebhook(context, actor, { id })
  await context.db.transaction(async (tx) => {
    await tx.delete(webhook).where(eq(webhook.id, id))
    await recordAudit(tx, actor, 'webhook.deleted', 'webhook', id)
  })
}
