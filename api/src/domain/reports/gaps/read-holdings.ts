import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'
import { arrayOf } from '../rollups/array-literal.ts'
import { type ShownCount, SMALLEST_SHOWN } from '../suppress-small.ts'

export interface Holding {
  readonly holds: ShownCount
  readonly learns: ShownCount
}

const HIDDEN: ShownCount = { value: null, suppressed: true }
const NONE: ShownCount = { value: 0, suppressed: false }

/**
 * KPIs "held" and "being learned": persons who agreed to statistics, by concept. 1 to 4 persons are not shown. A group is hidden,
 * too, where it holds exactly one hidden skill, whose number it would narrow down, and wherever only a part of it is looked at:
 * the difference of the whole and the part would be a small group of its own.
 * @param isPart  the concepts are groups narrowed to a collection
 */
export async function readHoldings(
  db: Database,
  concepts: readonly number[],
  isPart: boolean,
): Promise<(concept: number) => Holding> {
  if (isPart) return () => ({ holds: HIDDEN, learns: HIDDEN })
  const small = (column: 'holds' | 'learns') =>
    sql`count(*) filter (where part.${sql.raw(column)} between 1 and ${SMALLEST_SHOWN - 1})::int`
  const rows =
    concepts.length === 0
      ? []
      : await rowsOf<{ id: number; holds: number; learns: number; hiddenHolds: number; hiddenLearns: number }>(
          db,
          sql`select h.concept_id as id, h.holds, h.learns, coalesce(inside.holds, 0) as "hiddenHolds", coalesce(inside.learns, 0) as "hiddenLearns"
          from rollup_holding h left join lateral (
            select ${small('holds')} as holds, ${small('learns')} as learns
            from rollup_concept c join rollup_holding part on part.concept_id = c.id
            where c.kind = 'skill' and c.counts_for @> array[h.concept_id]
          ) inside on true
          where h.concept_id = any(${arrayOf(concepts)}::int[])`,
        )
  const shown = (count: number, hiddenInside: number): ShownCount =>
    (count > 0 && count < SMALLEST_SHOWN) || hiddenInside === 1 ? HIDDEN : { value: count, suppressed: false }
  const holdings = new Map(
    rows.map((row) => [
      row.id,
      { holds: shown(row.holds, row.hiddenHolds), learns: shown(row.learns, row.hiddenLearns) },
    ]),
  )
  return (concept) => holdings.get(concept) ?? { holds: NONE, learns: NONE }
}
