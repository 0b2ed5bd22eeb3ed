import type { z } from 'zod'
import type { GapExportQuery } from '../../../contract/exports.ts'
import type { Gap } from '../../../contract/gaps.ts'
import { listGaps } from '../../reports/gaps/list-gaps.ts'
import { labelIn } from '../columns.ts'
import { type Column, type Exportable, filtersOf } from '../list.ts'
import { isSampleProgramme } from '../programme.ts'

/** More than any taxonomy has skills. */
export const ALL_SKILLS = 1_000_000

type Skill = Pick<Gap, 'uri' | 'labelDe' | 'labelEn' | 'openings' | 'needs'>

/** What lists of skills have in common. */
export const skillColumn = <Row extends Skill>(): Column<Row> => ({
  key: 'label',
  type: 'text',
  header: ['Fähigkeit', 'Skill'],
  description: [
    'Bezeichnung der Fähigkeit oder der Gruppe in der ESCO-Klassifikation',
    'Label of the skill or group in the ESCO classification',
  ],
  value: (row, locale) => labelIn(row, locale),
})
export const askedColumns = <Row extends Skill>(): Column<Row>[] => [
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
]
export const taughtColumns = <Row extends Pick<Gap, 'offers' | 'seats'>>(): Column<Row>[] => [
  {
    key: 'offers',
    type: 'integer',
    unit: ['Angebote', 'offers'],
    header: ['Angebote', 'Offers'],
    description: ['Veröffentlichte Micro-Credentials, die es lehren', 'Published micro-credentials that teach it'],
    value: (row) => row.offers,
  },
  {
    key: 'seats',
    type: 'integer',
    unit: ['Plätze', 'seats'],
    header: ['Plätze in zwölf Monaten', 'Seats within twelve months'],
    description: [
      'Plätze der Durchläufe, die in den nächsten zwölf Monaten beginnen',
      'Seats of the runs that begin within the next twelve months',
    ],
    value: (row) => row.seats,
  },
]
export const uriColumn = <Row extends Skill>(): Column<Row> => ({
  key: 'uri',
  type: 'text',
  header: ['Adresse', 'URI'],
  description: ['Adresse in der ESCO-Klassifikation', 'URI in the ESCO classification'],
  value: (row) => row.uri,
})
const personsColumn = (key: 'holds' | 'learns', header: [string, string], what: [string, string]): Column<Gap> => ({
  key,
  type: 'integer',
  unit: ['Personen', 'persons'],
  header,
  description: [
    `${what[0]}, die der Statistik zugestimmt haben; leer, wo es weniger als fünf sind`,
    `${what[1]} who agreed to statistics; empty where there are fewer than five`,
  ],
  value: (row) => row[key].value,
})

/** What is asked for against what is taught: all of it, where the page shows the largest gaps. */
export const gaps: Exportable<z.output<typeof GapExportQuery>, Gap> = {
  name: 'gaps',
  title: ['Lücken', 'Gaps'],
  note: [
    'Wonach offene Bedarfe fragen, gegen die Plätze der nächsten zwölf Monate; größte Lücke zuerst',
    'What open needs ask for against the seats of the next twelve months; largest gap first',
  ],
  columns: [
    skillColumn(),
    {
      key: 'uncovered',
      type: 'integer',
      unit: ['Personen', 'persons'],
      header: ['Lücke', 'Gap'],
      description: [
        'Gesuchte Personen, für die es keinen Platz gibt: gesuchte Personen weniger Plätze, nie unter 0',
        'Openings without a seat: openings less seats, never below 0',
      ],
      value: (row) => row.uncovered,
    },
    ...askedColumns<Gap>(),
    {
      key: 'mustNeeds',
      type: 'integer',
      unit: ['Bedarfe', 'needs'],
      header: ['davon unverzichtbar', 'of these must-have'],
      description: ['In wie vielen Bedarfen es ein Muss ist', 'In how many needs it is a must'],
      value: (row) => row.mustNeeds,
    },
    ...taughtColumns<Gap>(),
    personsColumn('holds', ['Vorhanden bei', 'Held by'], ['Personen mit dieser Fähigkeit', 'Persons with this skill']),
    personsColumn(
      'learns',
      ['Wird gelernt von', 'Being learned by'],
      ['Personen in einem Kurs, der es lehrt', 'Persons in a course that teaches it'],
    ),
    uriColumn(),
  ],
  async *read(context, actor, query) {
    const report = await listGaps(context, actor, { ...filtersOf(query), limit: ALL_SKILLS })
    yield { rows: report.gaps, total: report.gaps.length, isSample: await isSampleProgramme(context) }
  },
}
