import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import { DemandSource } from '../../../contract/demands.ts'
import type { GapFilter, GapQuery, GapReport } from '../../../contract/gaps.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { readLabels } from '../../taxonomy/read-labels.ts'
import { readCurrent } from './current.ts'
import { readHoldings } from './read-holdings.ts'
import { cellsOf, findSegments, numberOf, type Segment, sumCells } from './sum-cells.ts'
import { seatsUntil, supply } from './supply-sql.ts'

interface Row {
  readonly id: number
  readonly place: number
  readonly uri: string
  readonly needs: number
  readonly openings: number
  readonly mustNeeds: number
  readonly offers: number
  readonly seats: number
  readonly uncovered: number
}

/**
 * What open needs ask for, set against seats: most uncovered openings first, then most openings, then most needs; ties by URI.
 * KPI "gap": openings that ask for a skill, less the seats of the next twelve months in which it is taught, never below 0.
 */
export function listGaps(context: Context, _actor: Actor, query: GapQuery): Promise<GapReport> {
  const { by, group, limit, ...filter } = query
  return readCurrent(context, async (db, day) => {
    const segments = await findSegments(db, filter)
    const { rows, total, ...totals } = await readRows(db, day, filter, segments, { by, group, limit })
    const labelOf = await readLabels(
      db,
      rows.map(({ uri }) => uri),
    )
    const holdingOf = await readHoldings(
      db,
      rows.map(({ id }) => id),
      by === 'group' && filter.collection !== undefined,
    )
    const bySource = await readSources(db, filter)
    const own = bySource.find(({ source }) => source === filter.source)
    return {
      gaps: rows.map(({ id, place: _place, ...row }) => ({ ...row, ...labelOf(row.uri), ...holdingOf(id) })),
      total,
      ...totals,
      openNeeds: own?.needs ?? 0,
      openings: own?.openings ?? 0,
      source: filter.source,
      bySource,
      seatsUntil: seatsUntil(day),
    }
  })
}

type Rows = Pick<GapReport, 'total' | 'askedSkills' | 'taughtOfAsked' | 'seatsOfAsked'> & {
  readonly rows: readonly Row[]
}

/**
 * The ranking and what all skills come to, from one reading of the cells. KPI "taught of asked": distinct skills asked for, and those
 * of them that a published offer teaches. KPI "seats of asked": openings, once for each skill they ask for, and those of them that a
 * seat of the next twelve months stands against.
 */
async function readRows(
  db: Database,
  day: string,
  filter: GapFilter,
  segments: readonly Segment[],
  { by, group, limit }: Pick<GapQuery, 'by' | 'group' | 'limit'>,
): Promise<Rows> {
  const inTotals = await whereConcepts(db, filter, { by: 'skill', group: undefined })
  const inRanking = await whereConcepts(db, filter, { by, group })
  const [sum] =
    segments.length === 0
      ? []
      : await rowsOf<{ asked: number; taught: number; openings: number; seated: number; total: number; rows: Row[] }>(
          db,
          sql`with asked as materialized (
      select c.id, c.uri, c.kind, c.collection, c.counts_for, a.needs, a.openings, a.must_needs as "mustNeeds",
        coalesce(s.offers, 0) as offers, coalesce(s.seats, 0) as seats,
        greatest(a.openings - coalesce(s.seats, 0), 0) as uncovered
      from ${cellsOf(segments, filter.trust, by === 'group' ? sql`true` : sql`concept_id >= 10000`)} a
      join rollup_concept c on c.id = a.concept_id left join ${supply(day)} s on s.concept_id = a.concept_id
      where a.needs > 0
    ), ranked as (
      select id, uri, needs, openings, "mustNeeds", offers, seats, uncovered from asked c where ${inRanking}
    ), best as (
      select row_number() over (order by uncovered desc, openings desc, needs desc, uri collate "C") as place, * from ranked
    )
    select count(*)::int as asked, (count(*) filter (where offers > 0))::int as taught, coalesce(sum(openings), 0) as openings,
      coalesce(sum(least(openings, seats)), 0) as seated, (select count(*)::int from ranked) as total,
      (select coalesce(jsonb_agg(best order by place), '[]') from best where place <= ${limit}) as rows
    from asked c where ${inTotals}`,
        )
  const { asked, taught, openings, seated } = sum ?? { asked: 0, taught: 0, openings: 0, seated: 0 }
  return {
    rows: sum?.rows ?? [],
    total: sum?.total ?? 0,
    askedSkills: asked,
    taughtOfAsked: { value: asked > 0 ? taught / asked : null, numerator: taught, denominator: asked },
    seatsOfAsked: { value: openings > 0 ? seated / openings : null, numerator: seated, denominator: openings },
  }
}

/** Which concepts a question is about, as a condition on rollup_concept c. */
async function whereConcepts(db: Database, { collection }: GapFilter, { by, group }: Pick<GapQuery, 'by' | 'group'>) {
  if (by === 'group') return sql`c.kind = 'group' and c.collection = ${collection ?? ''}`
  const within = await numberOf(db, group ?? '', collection)
  return sql`c.kind = 'skill' and c.counts_for @> array[${within}::int]`
}

/** Open needs and their openings source by source: beside each other, never added up. */
async function readSources(db: Database, filter: GapFilter): Promise<GapReport['bySource']> {
  const all = await numberOf(db, '', filter.collection)
  const result: GapReport['bySource'] = []
  for (const source of DemandSource.options) {
    const [sum] = await sumCells(db, { ...filter, source }, [all])
    result.push({ source, needs: sum?.needs ?? 0, openings: sum?.openings ?? 0 })
  }
  return result
}
