import { eq, lt } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { idempotencyKey } from '../../db/schema/index.ts'
import { type KeptAnswer, keptSince } from './begin-request.ts'

/** Keeps the answer for whoever sends the request again; a failure of ours frees the key instead. */
export async function endRequest(
  { db, now }: Pick<Context, 'db' | 'now'>,
  id: string,
  { statusCode, headers, body }: KeptAnswer,
): Promise<void> {
  if (statusCode >= 500) await db.delete(idempotencyKey).where(eq(idempotencyKey.id, id))
  else
    await db
      .update(idempotencyKey)
      .set({ statusCode, responseHeaders: { ...headers }, responseBody: body, completedAt: now() })
      .where(eq(idempotencyKey.id, id))
}

/** Forgets what is older than a day. */
export async function purgeIdempotencyKeys({ db, now }: Pick<Context, 'db' | 'now'>): Promise<void> {
  await db.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, keptSince(now())))
}
