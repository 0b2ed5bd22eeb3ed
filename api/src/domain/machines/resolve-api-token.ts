import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import { apiToken, organisation } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { stateOf } from './read-api-tokens.ts'
import { hashApiToken } from './token-secret.ts'

const SENTENCES = {
  expired: 'This token has expired. Make a new one on the page "Machines & interfaces".',
  revoked: 'This token was revoked. Make a new one on the page "Machines & interfaces".',
} as const
const ROLES = { business: 'business', university: 'course-team' } as const
const MINUTE = 60_000

/**
 * The machine behind a token: it acts in the role of its organisation's kind, within its scopes.
 * @throws {AppError} token-invalid
 */
export async function resolveApiToken({ db, now }: Context, token: string): Promise<Actor> {
  const [found] = await db
    .select({ row: apiToken, kind: organisation.kind })
    .from(apiToken)
    .leftJoin(organisation, eq(organisation.id, apiToken.organisationId))
    .where(eq(apiToken.tokenHash, hashApiToken(token)))
  if (!found) throw new AppError('token-invalid', 'This token is not valid.')
  const { row, kind } = found
  const at = now()
  const state = stateOf(row, at)
  if (state !== 'active') throw new AppError('token-invalid', SENTENCES[state])
  // Once a minute: a busy machine must not turn every read into a write.
  if (!row.lastUsedAt || at.getTime() - row.lastUsedAt.getTime() >= MINUTE)
    await db.update(apiToken).set({ lastUsedAt: at }).where(eq(apiToken.id, row.id))
  return {
    role: kind ? ROLES[kind] : 'manager',
    userId: null,
    organisationId: row.organisationId,
    learnerId: null,
    tokenId: row.id,
    scopes: row.scopes,
  }
}
