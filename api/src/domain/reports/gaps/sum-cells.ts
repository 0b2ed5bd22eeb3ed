import { type SQL, sql } from 'drizzle-orm'
import type { GapFilter } from '../../../contract/gaps.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { arrayOf } from '../rollups/array-literal.ts'
import { quartersWithin } from '../rollups/quarters.ts'
import { DIMENSIONS, type Dimension, narrowestShape, QUARTERLY, shapeNumber } from '../rollups/shapes.ts'

/** What a cell says, of all skills read or of those that a person confirmed. */
export const sums = (trust: GapFilter['trust']): SQL =>
  trust === 'confirmed'
    ? sql`sum(confirmed_needs)::int as needs, sum(confirmed_openings)::float8 as openings, sum(confirmed_must_needs)::int as must_needs,
      sum(confirmed_posted_needs)::int as posted_needs, sum(confirmed_posted_openings)::float8 as posted_openings`
    : sql`sum(needs)::int as needs, sum(openings)::float8 as openings, sum(must_needs)::int as must_needs,
      sum(posted_needs)::int as posted_needs, sum(posted_openings)::float8 as posted_openings`

const COLUMNS: Readonly<Record<Dimension, SQL>> = {
  region: sql`region`,
  sector: sql`sector`,
  sizeClass: sql`size_class`,
  language: sql`language`,
  month: sql`month`,
}

/** Conditions on the columns that segments and needs share. A region holds those whose codes begin with its own. */
export const inFilter = ({ region, sector, sizeClass, language, from, to }: Partial<GapFilter>): SQL =>
  sql`true ${region ? sql`and region like ${`${region}%`}` : sql``} ${sector ? sql`and sector = ${sector}` : sql``}
    ${sizeClass ? sql`and size_class = ${sizeClass}` : sql``} ${language ? sql`and language = ${language}` : sql``}
    ${from ? sql`and month >= ${from}` : sql``} ${to ? sql`and month <= ${to}` : sql``}`

export interface Segment {
  readonly id: number
  /** Value of the dimension that is told apart; empty without one. */
  readonly key: string
}

/**
 * The kept combinations whose sums make up what a filter leaves, told apart by a dimension.
 * @complexity  the fewer values the dimensions have that neither filter nor question names, the fewer segments
 */
export function findSegments(db: Database, filter: GapFilter, by?: Dimension): Promise<Segment[]> {
  const named: { readonly [D in Dimension]?: unknown } = { ...filter, month: filter.from ?? filter.to }
  const shape = narrowestShape(DIMENSIONS.filter((dimension) => named[dimension] !== undefined || dimension === by))
  const { from, to, ...values } = filter
  const period = QUARTERLY.includes(shape) && by !== 'month' ? inPeriods({ from, to }) : byMonth({ from, to })
  return rowsOf<Segment>(
    db,
    sql`select id, ${by ? COLUMNS[by] : sql`''`} as key from rollup_segment
      where shape = ${shapeNumber(shape)} and source = ${filter.source} and ${inFilter(values)} and ${period} order by id`,
  )
}

/** Months, and what is not told apart by them. */
const byMonth = (period: Pick<GapFilter, 'from' | 'to'>): SQL => sql`length(month) <> 6 and ${inFilter(period)}`

/** Whole quarters of the range, and the months at its ends that are in none of them. */
function inPeriods({ from, to }: Pick<GapFilter, 'from' | 'to'>): SQL {
  const singly = byMonth({ from, to })
  const whole = quartersWithin(from, to)
  if (whole === null) return singly
  return sql`(length(month) = 6 and month between ${whole.quarters[0]} and ${whole.quarters[1]}
    or ${singly} and not month between ${whole.months[0]} and ${whole.months[1]})`
}

export interface Sum {
  readonly key: string
  readonly conceptId: number
  readonly needs: number
  readonly openings: number
  readonly mustNeeds: number
  readonly postedNeeds: number
  readonly postedOpenings: number
}

/** Sums of some concepts, told apart by a dimension; what sums to nothing may be there with 0. */
export async function sumCells(
  db: Database,
  filter: GapFilter,
  concepts: readonly number[],
  by?: Dimension,
): Promise<Sum[]> {
  const segments = await findSegments(db, filter, by)
  if (segments.length === 0 || concepts.length === 0) return []
  return rowsOf<Sum>(
    db,
    sql`select key, concept_id as "conceptId", needs, openings, must_needs as "mustNeeds", posted_needs as "postedNeeds",
      posted_openings as "postedOpenings" from (
        select s.key, c.concept_id, ${sums(filter.trust)}
        from jsonb_to_recordset(${JSON.stringify(segments)}::jsonb) as s(id int, key text)
        join rollup_cell c on c.segment_id = s.id and c.concept_id = any(${arrayOf(concepts)}::int[])
        group by s.key, c.concept_id) total order by key, concept_id`,
  )
}

/** The cells of a filter, concept by concept, as a relation. */
export const cellsOf = (segments: readonly Segment[], trust: GapFilter['trust'], concepts: SQL): SQL => sql`(
  select concept_id, ${sums(trust)} from rollup_cell
  where segment_id = any(${arrayOf(segments.map(({ id }) => id))}::int[]) and ${concepts}
  group by concept_id)`

/** The number of a concept: of everything ('') or of a group or skill; -1 where nothing was ever counted under it. */
export async function numberOf(db: Database, uri: string, collection: string | undefined): Promise<number> {
  // A skill is one whatever collection it is looked at in.
  const [row] = await rowsOf<{ id: number }>(
    db,
    sql`select id from rollup_concept where uri = ${uri}
      and (collection = ${collection ?? ''} or (kind = 'skill' and collection = ''))`,
  )
  return row?.id ?? -1
}
