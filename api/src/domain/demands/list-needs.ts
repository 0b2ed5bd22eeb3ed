import { and, count, desc, eq, ilike, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { NeedPage, NeedQuery } from '../../contract/demands.ts'
import type { NeedOfferList } from '../../contract/learners.ts'
import { need, organisation, skillEffective } from '../../db/schema/index.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { largeTotal } from '../large-total.ts'
import { titleOf, toSummary } from './read-need.ts'

const skillCount = sql<number>`(select count(*)::int from ${skillEffective} where ${skillEffective.subjectKind} = 'need' and ${skillEffective.subjectId} = ${need.id})`
const contains = (q: string): SQL | undefined => {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  return or(ilike(need.title, pattern), ilike(need.text, pattern), ilike(organisation.name, pattern))
}

/** Needs the actor may see, newest first. A business sees its own. */
export async function listNeeds({ db }: Context, actor: Actor, query: z.output<typeof NeedQuery>): Promise<NeedPage> {
  const owner = actor.role === 'business' ? (actor.organisationId ?? '00000000-0000-0000-0000-000000000000') : null
  const where = and(
    isNull(need.deletedAt),
    owner === null ? undefined : eq(need.organisationId, owner),
    query.status ? eq(need.status, query.status) : undefined,
    query.sector ? eq(organisation.sector, query.sector) : undefined,
    query.region ? ilike(need.region, `${query.region}%`) : undefined,
    query.q?.trim() ? contains(query.q.trim()) : undefined,
  )
  const position = query.cursor ? decodeCursor(query.cursor) : null
  const rows = await db
    .select({ need, owner: { name: organisation.name, sector: organisation.sector }, skillCount })
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.organisationId))
    .where(
      and(
        where,
        position
          ? sql`(${need.createdAt}, ${need.id}) < (${position.at.toISOString()}::timestamptz, ${position.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(need.createdAt), desc(need.id))
    .limit(query.limit + 1)
  const { cursor: _, limit: __, ...asked } = query
  const total = await largeTotal(db, JSON.stringify(['needs', owner, asked]), async () => {
    // Each need has its organisation: it is looked up for the count only where a filter asks about it.
    const counted = db.select({ total: count() }).from(need).$dynamic()
    if (query.sector || query.q?.trim()) counted.innerJoin(organisation, eq(organisation.id, need.organisationId))
    const [all] = await counted.where(where)
    return Number(all?.total ?? 0)
  })
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)?.need
  return {
    items: shown.map((row) => toSummary(row.need, row.owner, row.skillCount)),
    nextCursor: rows.length > query.limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
    total,
  }
}

/** Open needs that name at least one skill: what a learner may aim at. */
export async function listNeedOffers(
  { db }: Context,
  _actor: Actor,
  { q }: { q?: string | undefined },
): Promise<NeedOfferList> {
  const rows = await db
    .select({ need, owner: { name: organisation.name }, skillCount })
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.organisationId))
    .where(
      and(
        isNull(need.deletedAt),
        eq(need.status, 'open'),
        q?.trim() ? contains(q.trim()) : undefined,
        sql`${skillCount} > 0`,
      ),
    )
    .orderBy(desc(need.createdAt), desc(need.id))
    .limit(50)
  return {
    items: rows.map(({ need: row, owner, skillCount: skills }) => ({
      id: row.id,
      title: titleOf(row),
      organisationName: owner.name,
      openings: row.openings,
      region: row.region,
      skillCount: skills,
    })),
  }
}
