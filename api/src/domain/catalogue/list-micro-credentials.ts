import { and, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { CataloguePage, CatalogueQuery } from '../../contract/catalogue.ts'
import { microCredential, microCredentialVersion, organisation } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { dayOf } from '../day-of.ts'
import { managesCatalogue } from './find-micro-credential.ts'
import { createdAtMillis, readEntries, summaryOf } from './read-entries.ts'

const contains = (q: string): SQL | undefined => {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return or(
    ilike(microCredentialVersion.title, pattern),
    ilike(microCredentialVersion.summary, pattern),
    sql`array_to_string(${microCredentialVersion.learningOutcomes}, ' ') ilike ${pattern}`,
    ilike(organisation.name, pattern),
  )
}

/** Published micro-credentials; with scope "mine" a course team's own in every state, for managers those of all. */
const inScope = (actor: Actor, scope: 'published' | 'mine'): SQL | undefined => {
  if (scope === 'published') return eq(microCredential.status, 'published')
  if (managesCatalogue(actor)) return undefined
  if (actor.role === 'course-team' && actor.organisationId)
    return eq(microCredential.organisationId, actor.organisationId)
  throw new AppError(actor.role === 'anonymous' ? 'unauthenticated' : 'forbidden')
}

/** The catalogue, newest first. An offer without a named audience is for everybody. */
export async function listMicroCredentials(
  { db, now }: Context,
  actor: Actor,
  query: z.output<typeof CatalogueQuery>,
): Promise<CataloguePage> {
  const { languages, audience, participationMode } = microCredentialVersion
  const where = and(
    inScope(actor, query.scope),
    query.q?.trim() ? contains(query.q.trim()) : undefined,
    query.language ? sql`${query.language} = any(${languages})` : undefined,
    query.mode ? eq(participationMode, query.mode) : undefined,
    query.audience ? sql`(cardinality(${audience}) = 0 or ${query.audience} = any(${audience}))` : undefined,
  )
  const position = query.cursor ? decodeCursor(query.cursor) : null
  const after = position
    ? sql`(${createdAtMillis}, ${microCredential.id}) < (${position.at.toISOString()}::timestamptz, ${position.id}::uuid)`
    : undefined
  const entries = await readEntries(db, and(where, after), query.limit + 1)
  const [all] = await db
    .select({ total: sql<number>`count(*)::int` })
    .from(microCredential)
    .innerJoin(
      microCredentialVersion,
      and(
        eq(microCredentialVersion.microCredentialId, microCredential.id),
        eq(microCredentialVersion.version, microCredential.currentVersion),
      ),
    )
    .innerJoin(organisation, eq(organisation.id, microCredential.organisationId))
    .where(where)
  const shown = entries.slice(0, query.limit)
  const last = shown.at(-1)?.credential
  const today = dayOf(now())
  return {
    items: shown.map((entry) => summaryOf(entry, today)),
    nextCursor: entries.length > query.limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
    total: all?.total ?? 0,
  }
}
