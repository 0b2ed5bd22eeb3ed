import type { z } from 'zod'
import type { ParticipationExportQuery } from '../../../contract/exports.ts'
import type { ParticipationReport } from '../../../contract/reports.ts'
import { reportParticipation } from '../../reports/report-participation.ts'
import { SMALLEST_SHOWN } from '../../reports/suppress-small.ts'
import { ENROLMENT_STATES } from '../choices.ts'
import { type Choices, type Exportable, filtersOf, type Words, wordIn } from '../list.ts'

const PARTS = {
  participants: ['Teilnehmende', 'Participants'],
  group: ['Gruppe', 'Group'],
  funnel: ['Stufe', 'Stage'],
  'burn-up': ['Verlauf', 'Burn-up'],
  seats: ['Plätze in geplanten Durchläufen', 'Seats in scheduled runs'],
} as const satisfies Choices
const FIGURES = {
  participants: ['Teilnehmende', 'Participants'],
  target: ['Ziel', 'Target'],
  planned: ['Plan', 'Plan'],
  seats: ['Plätze', 'Seats'],
  taken: ['davon belegt', 'of these taken'],
} as const satisfies Choices

interface FigureRow {
  readonly part: keyof typeof PARTS
  readonly code: string
  readonly name: Words
  readonly on: string
  readonly value: number | null
  readonly suppressed: boolean
  readonly planned: number | null
}

/** Every figure of the report as one row, so that a program finds each by part, code and day. */
function figuresOf(report: ParticipationReport): FigureRow[] {
  const { on, participants, plannedOnDay, byGroup, funnel, burnUp, seatsAhead } = report
  const row = (part: FigureRow['part'], code: string, name: Words, more: Partial<FigureRow>): FigureRow => ({
    part,
    code,
    name,
    on,
    value: null,
    suppressed: false,
    planned: null,
    ...more,
  })
  return [
    row('participants', 'participants', FIGURES.participants, {
      value: participants.numerator,
      planned: plannedOnDay,
    }),
    row('participants', 'target', FIGURES.target, { value: participants.denominator, on: report.endsOn }),
    ...byGroup.map(({ code, nameDe, nameEn, participants: count }) => row('group', code, [nameDe, nameEn], count)),
    ...(['interested', 'enrolled', 'started', 'completed', 'certified'] as const).map((stage) =>
      row('funnel', stage, ENROLMENT_STATES[stage], { value: funnel[stage] }),
    ),
    ...burnUp.map((point) =>
      row('burn-up', 'participants', FIGURES.participants, {
        on: point.on,
        value: point.participants,
        planned: point.planned,
      }),
    ),
    row('seats', 'seats', FIGURES.seats, { value: seatsAhead.seats }),
    row('seats', 'taken', FIGURES.taken, { value: seatsAhead.taken }),
  ]
}

/** The figures of the participation report: participants, groups, funnel, burn-up and seats. */
export const participation: Exportable<z.output<typeof ParticipationExportQuery>, FigureRow> = {
  name: 'participation',
  title: ['Teilnahme', 'Participation'],
  note: [
    `Gruppen mit weniger als ${SMALLEST_SHOWN} Personen werden nicht gezeigt`,
    `Groups of fewer than ${SMALLEST_SHOWN} persons are not shown`,
  ],
  columns: [
    {
      key: 'part',
      type: 'choice',
      choices: PARTS,
      header: ['Teil', 'Part'],
      description: ['Zu welchem Teil des Berichts die Zeile gehört', 'Which part of the report the row belongs to'],
      value: (row) => row.part,
    },
    {
      key: 'name',
      type: 'text',
      header: ['Was', 'What'],
      description: ['Gruppe, Stufe oder Zahl', 'Group, stage or figure'],
      value: (row, locale) => wordIn(row.name, locale),
    },
    {
      key: 'code',
      type: 'text',
      header: ['Kürzel', 'Code'],
      description: ['Dasselbe in der Schnittstelle', 'The same in the API'],
      value: (row) => row.code,
    },
    {
      key: 'on',
      type: 'day',
      header: ['Tag', 'Day'],
      description: ['Der Tag, für den die Zahl gilt', 'The day the figure is of'],
      value: (row) => row.on,
    },
    {
      key: 'value',
      type: 'integer',
      unit: ['Personen oder Plätze', 'persons or seats'],
      header: ['Anzahl', 'Count'],
      description: [
        'Personen, im Teil „Plätze“ Plätze; leer, wenn unterdrückt',
        'Persons, in the part “seats” seats; empty if suppressed',
      ],
      value: (row) => row.value,
    },
    {
      key: 'suppressed',
      type: 'yes-no',
      header: ['Unterdrückt', 'Suppressed'],
      description: [
        `Ja, wenn die Gruppe kleiner als ${SMALLEST_SHOWN} ist oder eine so kleine verraten würde`,
        `Yes if the group is smaller than ${SMALLEST_SHOWN}, or would give such a small one away`,
      ],
      value: (row) => row.suppressed,
    },
    {
      key: 'planned',
      type: 'number',
      unit: ['Personen', 'persons'],
      header: ['Plan', 'Plan'],
      description: [
        'Nach dem Plan an diesem Tag; leer, wo es keinen gibt',
        'By the plan on that day; empty where there is none',
      ],
      value: (row) => row.planned,
    },
  ],
  async *read(context, actor, query) {
    const report = await reportParticipation(context, actor, filtersOf(query))
    const rows = figuresOf(report)
    yield { rows, total: rows.length, day: report.on, isSample: report.isSample }
  },
}
