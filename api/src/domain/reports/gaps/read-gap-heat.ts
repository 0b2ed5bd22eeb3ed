import { sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { GapFilter, GapHeat } from '../../../contract/gaps.ts'
import { rowsOf } from '../../../db/client.ts'
import { readLabels } from '../../taxonomy/read-labels.ts'
import { readCurrent } from './current.ts'
import { sumCells } from './sum-cells.ts'

type Sector = GapHeat['cells'][number]['sector']

/** KPI "asked by sector and skill group": openings and needs that ask for at least one skill of the group; a need counts once in each. */
export function readGapHeat(context: Context, _actor: Actor, filter: GapFilter): Promise<GapHeat> {
  return readCurrent(context, async (db) => {
    const groups = await rowsOf<{ id: number; uri: string }>(
      db,
      sql`select id, uri from rollup_concept where kind = 'group' and collection = ${filter.collection ?? ''}`,
    )
    const uriOf = new Map(groups.map(({ id, uri }) => [id, uri]))
    const totals = await sumCells(
      db,
      filter,
      groups.map(({ id }) => id),
      'sector',
    )
    const cells = totals
      .filter(({ needs }) => needs > 0)
      .map(({ key, conceptId, needs, openings }) => ({
        sector: key === '' ? null : (key as Sector),
        group: uriOf.get(conceptId) as string,
        needs,
        openings,
      }))
    const asked = [...new Set(cells.map(({ group }) => group))]
    const labelOf = await readLabels(db, asked)
    const openingsOf = (uri: string) => cells.reduce((sum, cell) => sum + (cell.group === uri ? cell.openings : 0), 0)
    return {
      groups: asked
        .sort((a, b) => openingsOf(b) - openingsOf(a) || (a < b ? -1 : 1))
        .map((uri) => ({ uri, ...labelOf(uri) })),
      cells,
    }
  })
}
