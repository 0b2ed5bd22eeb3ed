import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import { idempotencyKey } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { actorIdOf } from '../audit/record-audit.ts'

export const KEPT_HOURS = 24
/** A request that has not ended by then died with its process: whoever repeats it may do it. */
const ABANDONED_MINUTES = 15

export interface KeyedRequest {
  readonly key: string
  readonly method: string
  readonly path: string
  readonly requestHash: string
}
export interface KeptAnswer {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  /** null: not kept, because it shows a secret or is no text. */
  readonly body: string | null
}
export type Beginning = { readonly begun: string } | { readonly answer: KeptAnswer }

export const keptSince = (now: Date): Date => new Date(now.getTime() - KEPT_HOURS * 3_600_000)

/** Whose key it is; null for those nobody knows: their keys would be everybody's. */
export function keyOwner(actor: Actor): string | null {
  const id = actorIdOf(actor)
  if (id !== null) return actor.tokenId === null ? `user:${id}` : id
  return actor.role === 'operator' ? 'operator' : null
}

/**
 * Notes a request before its work is done, or finds the answer it was given the first time.
 * @throws {AppError} idempotency-key-reused for another request under the same key; idempotency-key-running while the
 *   first one has no answer yet; idempotency-answer-not-kept when its answer showed a secret
 */
export async function beginRequest(
  { db, jobs, now }: Pick<Context, 'db' | 'jobs' | 'now'>,
  who: string,
  request: KeyedRequest,
): Promise<Beginning> {
  const at = now()
  const mine = and(eq(idempotencyKey.who, who), eq(idempotencyKey.key, request.key))
  await db.delete(idempotencyKey).where(and(mine, lt(idempotencyKey.createdAt, keptSince(at))))
  await db
    .delete(idempotencyKey)
    .where(
      and(
        mine,
        isNull(idempotencyKey.completedAt),
        lt(idempotencyKey.createdAt, new Date(at.getTime() - ABANDONED_MINUTES * 60_000)),
      ),
    )
  const [begun] = await db
    .insert(idempotencyKey)
    .values({ who, ...request, createdAt: at })
    .onConflictDoNothing()
    .returning({ id: idempotencyKey.id })
  if (begun) {
    // One job an hour at most, so that every key is purged although nobody uses another one.
    const purge = { key: at.toISOString().slice(0, 13), startAfterSeconds: (KEPT_HOURS + 1) * 3600 }
    await jobs.enqueue('purge-idempotency-keys', {}, purge).catch(async (error: unknown) => {
      await db.delete(idempotencyKey).where(eq(idempotencyKey.id, begun.id))
      throw error
    })
    return { begun: begun.id }
  }
  const [row] = await db.select().from(idempotencyKey).where(mine)
  // Freed between the two questions: the first request has just failed.
  if (!row) throw new AppError('idempotency-key-running', 'The first request has just failed: send it again.')
  if (row.requestHash !== request.requestHash)
    throw new AppError('idempotency-key-reused', `This key belongs to another request: ${row.method} ${row.path}.`)
  if (!row.completedAt || row.statusCode === null) throw new AppError('idempotency-key-running')
  if (row.responseBody === null && row.statusCode !== 204)
    throw new AppError(
      'idempotency-answer-not-kept',
      `This request was answered with ${row.statusCode}; the answer showed a secret and is not kept.`,
    )
  return { answer: { statusCode: row.statusCode, headers: row.responseHeaders ?? {}, body: row.responseBody } }
}
