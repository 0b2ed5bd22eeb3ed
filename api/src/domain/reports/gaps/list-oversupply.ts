import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { GapQuery, OversupplyReport } from '../../../contract/gaps.ts'
import { rowsOf } from '../../../db/client.ts'
import { readLabels } from '../../taxonomy/read-labels.ts'
import { readCurrent } from './current.ts'
import { cellsOf, findSegments, numberOf } from './sum-cells.ts'
import { seatsUntil, supply } from './supply-sql.ts'

type Row = Pick<OversupplyReport['items'][number], 'uri' | 'openings' | 'needs' | 'offers' | 'seats' | 'surplus'>

/**
 * KPI "oversupply": seats of the next twelve months in which a skill is taught, less the openings that ask for it, where that is
 * above 0; largest surplus first, then most seats; ties by URI.
 */
export function listOversupply(context: Context, _actor: Actor, query: GapQuery): Promise<OversupplyReport> {
  const { by: _by, group, limit, ...filter } = query
  return readCurrent(context, async (db, day) => {
    const within = await numberOf(db, group ?? '', filter.collection)
    const segments = await findSegments(db, filter)
    const rows = await rowsOf<Row & { total: number }>(
      db,
      sql`select c.uri, coalesce(a.openings, 0) as openings, coalesce(a.needs, 0) as needs, s.offers, s.seats,
        s.seats - coalesce(a.openings, 0) as surplus, count(*) over ()::int as total
      from ${supply(day)} s join rollup_concept c on c.id = s.concept_id and c.kind = 'skill' and c.counts_for @> array[${within}::int]
      left join ${cellsOf(segments, filter.trust, sql`concept_id >= 10000`)} a on a.concept_id = s.concept_id
      where s.seats > coalesce(a.openings, 0)
      order by surplus desc, s.seats desc, c.uri collate "C" limit ${limit}`,
    )
    const labelOf = await readLabels(
      db,
      rows.map(({ uri }) => uri),
    )
    return {
      items: rows.map(({ total: _total, ...row }) => ({ ...row, ...labelOf(row.uri) })),
      total: rows[0]?.total ?? 0,
      seatsUntil: seatsUntil(day),
    }
  })
}
