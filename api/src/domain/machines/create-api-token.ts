import { and, count, eq, gt, isNull, or } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import {
  type CreateApiToken,
  type CreatedApiToken,
  MACHINE_LIMITS,
  SCOPES_FOR,
  type Scope,
} from '../../contract/machines.ts'
import { apiToken } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { ownerOf, sameOwner } from './owner-of.ts'
import { readApiTokens } from './read-api-tokens.ts'
import { hashApiToken, newApiToken, prefixOf } from './token-secret.ts'

/** A token for a machine; it is told once and cannot be read again. */
export async function createApiToken(
  context: Context,
  actor: Actor,
  input: z.output<typeof CreateApiToken>,
): Promise<CreatedApiToken> {
  const { db, now } = context
  const { organisationId, kind } = await ownerOf(context, actor, input)
  const foreign = input.scopes.filter((scope: Scope) => !SCOPES_FOR[kind].includes(scope))
  if (foreign.length > 0) throw fieldError('scopes', `${foreign.join(', ')}: not for this kind of organisation`)
  const createdAt = now()
  const [active] = await db
    .select({ total: count() })
    .from(apiToken)
    .where(
      and(
        sameOwner(apiToken.organisationId, organisationId),
        isNull(apiToken.revokedAt),
        or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, createdAt)),
      ),
    )
  if (Number(active?.total ?? 0) >= MACHINE_LIMITS.tokens)
    throw new AppError('conflict', `There are ${MACHINE_LIMITS.tokens} tokens already: revoke one first.`)
  const token = newApiToken()
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(apiToken)
      .values({
        organisationId,
        name: input.name,
        tokenHash: hashApiToken(token),
        prefix: prefixOf(token),
        scopes: [...new Set(input.scopes)],
        createdBy: actor.userId,
        createdAt,
        expiresAt:
          input.expiresInDays === null ? null : new Date(createdAt.getTime() + input.expiresInDays * 86_400_000),
      })
      .returning({ id: apiToken.id })
    if (!row) throw new AppError('internal')
    await recordAudit(tx, actor, 'api-token.created', 'api-token', row.id)
    return row.id
  })
  const [shown] = await readApiTokens(context, actor, eq(apiToken.id, id))
  if (!shown) throw new AppError('internal')
  return { apiToken: shown, token }
}
