import { and, desc, eq, ilike, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../../context.ts'
import type { MicrodegreePage, MicrodegreeQuery } from '../../../contract/microdegrees.ts'
import { microdegree, organisation } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { decodeCursor, encodeCursor } from '../../cursor.ts'
import { dayOf } from '../../day-of.ts'
import { managesCatalogue } from '../find-micro-credential.ts'
import { readParts } from './read-parts.ts'
import { summariseMicrodegree } from './summarise.ts'

/** Published ones; with scope "mine" a course team's own in every state, for managers those of all. */
const inScope = (actor: Actor, scope: 'published' | 'mine'): SQL | undefined => {
  if (scope === 'published') return eq(microdegree.status, 'published')
  if (managesCatalogue(actor)) return undefined
  if (actor.role === 'course-team' && actor.organisationId) return eq(microdegree.organisationId, actor.organisationId)
  throw new AppError(actor.role === 'anonymous' ? 'unauthenticated' : 'forbidden')
}

const contains = (q: string): SQL | undefined => {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return or(ilike(microdegree.title, pattern), ilike(microdegree.summary, pattern))
}

/** Microdegrees, newest first. */
export async function listMicrodegrees(
  { db, now }: Context,
  actor: Actor,
  query: z.output<typeof MicrodegreeQuery>,
): Promise<MicrodegreePage> {
  const where = and(inScope(actor, query.scope), query.q?.trim() ? contains(query.q.trim()) : undefined)
  const position = query.cursor ? decodeCursor(query.cursor) : null
  const after = position
    ? sql`(${microdegree.createdAt}, ${microdegree.id}) < (${position.at.toISOString()}::timestamptz, ${position.id}::uuid)`
    : undefined
  const rows = await db
    .select({ row: microdegree, organisationName: organisation.name })
    .from(microdegree)
    .innerJoin(organisation, eq(organisation.id, microdegree.organisationId))
    .where(and(where, after))
    .orderBy(desc(microdegree.createdAt), desc(microdegree.id))
    .limit(query.limit + 1)
  const [all] = await db.select({ total: sql<number>`count(*)::int` }).from(microdegree).where(where)
  const shown = rows.slice(0, query.limit)
  const ids = shown.map(({ row }) => row.id)
  const parts = await readParts(db, ids, dayOf(now()), null)
  const last = shown.at(-1)?.row
  return {
    items: shown.map(({ row, organisationName }) =>
      summariseMicrodegree(row, organisationName, parts.get(row.id) ?? []),
    ),
    nextCursor: rows.length > query.limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
    total: all?.total ?? 0,
  }
}
