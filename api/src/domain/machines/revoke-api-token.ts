import { and, eq, isNull } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { ApiToken } from '../../contract/machines.ts'
import { apiToken } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readApiTokens } from './read-api-tokens.ts'

/** From now on the token opens nothing. Revoking it again changes nothing. */
export async function revokeApiToken(context: Context, actor: Actor, { id }: { id: string }): Promise<ApiToken> {
  const [found] = await readApiTokens(context, actor, eq(apiToken.id, id))
  if (!found) throw new AppError('not-found')
  await context.db.transaction(async (tx) => {
    const revoked = await tx
      .update(apiToken)
      .set({ revokedAt: context.now() })
      .where(and(eq(apiToken.id, id), isNull(apiToken.revokedAt)))
      .returning({ id: apiToken.id })
    if (revoked.length > 0) await recordAudit(tx, actor, 'api-token.revoked', 'api-token', id)
  })
  const [after] = await readApiTokens(context, actor, eq(apiToken.id, id))
  return after ?? found
}
