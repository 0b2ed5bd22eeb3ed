import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { ApiToken, ApiTokenList } from '../../contract/machines.ts'
import { apiToken, organisation, user } from '../../db/schema/index.ts'
import { ownedBy } from './owner-of.ts'

type Row = typeof apiToken.$inferSelect

export const stateOf = (row: Pick<Row, 'revokedAt' | 'expiresAt'>, now: Date): ApiToken['state'] =>
  row.revokedAt ? 'revoked' : row.expiresAt && row.expiresAt <= now ? 'expired' : 'active'

/** Tokens as they are shown: without the token, which nobody knows any more. Newest first. */
export async function readApiTokens({ db, now }: Context, actor: Actor, where?: SQL): Promise<ApiToken[]> {
  const rows = await db
    .select({ row: apiToken, organisationName: organisation.name, createdByName: user.name })
    .from(apiToken)
    .leftJoin(organisation, eq(organisation.id, apiToken.organisationId))
    .leftJoin(user, eq(user.id, apiToken.createdBy))
    .where(and(ownedBy(actor, apiToken.organisationId), where))
    .orderBy(desc(apiToken.createdAt), desc(apiToken.id))
    .limit(500)
  const at = now()
  return rows.map(({ row, organisationName, createdByName }) => ({
    id: row.id,
    name: row.name,
    organisationId: row.organisationId,
    organisationName,
    prefix: row.prefix,
    scopes: row.scopes,
    state: stateOf(row, at),
    createdByName,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }))
}

export const listApiTokens = async (context: Context, actor: Actor): Promise<ApiTokenList> => ({
  items: await readApiTokens(context, actor),
})
