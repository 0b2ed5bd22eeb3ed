import type { z } from 'zod'
import type { GapExportQuery } from '../../../contract/exports.ts'
import type { Gap } from '../../../contract/reports.ts'
import { listGaps } from '../../reports/list-gaps.ts'
import { labelIn } from '../columns.ts'
import { type Exportable, filtersOf } from '../list.ts'
import { isSampleProgramme } from '../programme.ts'

/** More than any taxonomy has skills. */
const ALL = 1_000_000

/** Skills asked for that nobody teaches: all of them, where the page shows the largest. */
export const gaps: Exportable<z.output<typeof GapExportQuery>, Gap> = {
  name: 'gaps',
  title: ['Lücken', 'Gaps'],
  note: [
    'Fähigkeiten, nach denen offene Bedarfe fragen und die kein veröffentlichtes Angebot lehrt',
    'Skills that open needs ask for and no published offer teaches',
  ],
  columns: [
    {
      key: 'label',
      type: 'text',
      header: ['Fähigkeit', 'Skill'],
      description: ['Bezeichnung in der ESCO-Klassifikation', 'Label in the ESCO classification'],
      value: (row, locale) => labelIn(row, locale),
    },
    {
      key: 'openings',
      type: 'integer',
      unit: ['Personen', 'persons'],
      header: ['Gesuchte Personen', 'Openings'],
      description: ['Summe über die Bedarfe, die danach fragen', 'Sum over the needs that ask for it'],
      value: (row) => row.openings,
    },
    {
      key: 'needs',
      type: 'integer',
      unit: ['Bedarfe', 'needs'],
      header: ['Bedarfe', 'Needs'],
      description: ['Wie viele offene Bedarfe danach fragen', 'How many open needs ask for it'],
      value: (row) => row.needs,
    },
    {
      key: 'mustNeeds',
      type: 'integer',
      unit: ['Bedarfe', 'needs'],
      header: ['davon unverzichtbar', 'of these must-have'],
      description: ['In wie vielen Bedarfen es ein Muss ist', 'In how many needs it is a must'],
      value: (row) => row.mustNeeds,
    },
    {
      key: 'organisations',
      type: 'integer',
      unit: ['Organisationen', 'organisations'],
      header: ['Organisationen', 'Organisations'],
      description: ['Wie viele Organisationen danach fragen', 'How many organisations ask for it'],
      value: (row) => row.organisations,
    },
    {
      key: 'examples',
      type: 'list',
      header: ['Neueste Bedarfe', 'Newest needs'],
      description: ['Höchstens fünf, mit dem Unternehmen', 'Five at most, with the business'],
      value: (row) => row.examples.map(({ title, organisationName }) => `${title} (${organisationName})`),
    },
    {
      key: 'uri',
      type: 'text',
      header: ['Adresse', 'URI'],
      description: ['Adresse in der ESCO-Klassifikation', 'URI in the ESCO classification'],
      value: (row) => row.uri,
    },
  ],
  async *read(context, actor, query) {
    const report = await listGaps(context, actor, { ...filtersOf(query), limit: ALL })
    yield { rows: report.gaps, total: report.gaps.length, isSample: await isSampleProgramme(context) }
  },
}
