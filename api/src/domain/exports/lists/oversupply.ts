import type { z } from 'zod'
import type { GapExportQuery } from '../../../contract/exports.ts'
import type { OversupplyReport } from '../../../contract/gaps.ts'
import { listOversupply } from '../../reports/gaps/list-oversupply.ts'
import { type Exportable, filtersOf } from '../list.ts'
import { isSampleProgramme } from '../programme.ts'
import { ALL_SKILLS, askedColumns, skillColumn, taughtColumns, uriColumn } from './gaps.ts'

type Row = OversupplyReport['items'][number]

/** Skills with more seats than openings. */
export const oversupply: Exportable<z.output<typeof GapExportQuery>, Row> = {
  name: 'oversupply',
  title: ['Mehr Plätze als Nachfrage', 'More seats than demand'],
  columns: [
    skillColumn(),
    {
      key: 'surplus',
      type: 'integer',
      unit: ['Plätze', 'seats'],
      header: ['Plätze über der Nachfrage', 'Seats beyond demand'],
      description: ['Plätze weniger gesuchte Personen', 'Seats less openings'],
      value: (row) => row.surplus,
    },
    ...taughtColumns<Row>(),
    ...askedColumns<Row>(),
    uriColumn(),
  ],
  async *read(context, actor, query) {
    const { items } = await listOversupply(context, actor, { ...filtersOf(query), limit: ALL_SKILLS })
    yield { rows: items, total: items.length, isSample: await isSampleProgramme(context) }
  },
}
