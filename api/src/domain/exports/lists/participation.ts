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
  region: ['Wohnregion', 'Region of residence'],
  university: ['Hochschule', 'University'],
  'micro-credential': ['Micro-Credential', 'Micro-credential'],
  month: ['Neu im Monat', 'New in the month'],
  funnel: ['Stufe', 'Stage'],
  loss: ['Zwischen den Stufen', 'Between the stages'],
  share: ['Anteil', 'Share'],
  budget: ['Budget', 'Budget'],
  'burn-up': ['Verlauf', 'Burn-up'],
  seats: ['Plätze in geplanten Durchläufen', 'Seats in scheduled runs'],
  run: ['Geplanter Durchlauf', 'Scheduled run'],
  forecast: ['Vorhersage', 'Forecast'],
} as const satisfies Choices
const FIGURES = {
  participants: ['Teilnehmende', 'Participants'],
  target: ['Ziel', 'Target'],
  planned: ['Plan', 'Plan'],
  seats: ['Plätze', 'Seats'],
  taken: ['davon belegt', 'of these taken'],
  waitlisted: ['auf Wartelisten', 'on waiting lists'],
  women: ['Frauen', 'Women'],
  'women-unknown': ['Geschlecht nicht bekannt', 'Gender not known'],
  international: ['Internationale Studierende', 'International students'],
  'international-unknown': ['Internationale Studierende nicht bekannt', 'International students not known'],
  budget: ['Budget in Cent je Person', 'Budget in cents per participant'],
  booked: ['schon gebucht', 'already booked'],
  'show-up': ['wahr gewordene Buchungen', 'bookings that came true'],
} as const satisfies Choices

interface FigureRow {
  readonly part: keyof typeof PARTS
  readonly code: string
  readonly name: Words
  readonly on: string
  readonly value: number | null
  readonly suppressed: boolean
  readonly planned: number | null
  /** What the count is a part of. */
  readonly of: number | null
  readonly low: number | null
  readonly high: number | null
}
const UNKNOWN: Words = ['nicht bekannt', 'not known']

/** Every figure of the report as one row, so that a program finds each by part, code and day. */
function figuresOf(report: ParticipationReport): FigureRow[] {
  const { on, participants, plannedOnDay, byGroup, funnel, burnUp, seatsAhead, budgetPerParticipant, forecast } = report
  const row = (part: FigureRow['part'], code: string, name: Words, more: Partial<FigureRow>): FigureRow => ({
    part,
    code,
    name,
    on,
    value: null,
    suppressed: false,
    planned: null,
    of: null,
    low: null,
    high: null,
    ...more,
  })
  return [
    row('participants', 'participants', FIGURES.participants, {
      value: participants.numerator,
      of: participants.denominator,
      planned: plannedOnDay,
    }),
    row('participants', 'target', FIGURES.target, { value: participants.denominator, on: report.endsOn }),
    ...byGroup.map(({ code, nameDe, nameEn, participants: count }) => row('group', code, [nameDe, nameEn], count)),
    ...report.byRegion.map(({ region, participants: count }) =>
      row('region', region ?? 'unknown', region === null ? UNKNOWN : [region, region], count),
    ),
    ...report.byUniversity.map(({ organisationId, name, participants: count }) =>
      row('university', organisationId, [name, name], count),
    ),
    ...report.byMicroCredential.map(({ microCredentialId, title, participants: count }) =>
      row('micro-credential', microCredentialId, [title, title], count),
    ),
    ...report.byMonth.map(({ month, participants: value, planned }) =>
      row('month', month, [month, month], { value, planned }),
    ),
    ...(['interested', 'enrolled', 'started', 'completed', 'certified'] as const).map((stage) =>
      row('funnel', stage, ENROLMENT_STATES[stage], { value: funnel[stage] }),
    ),
    ...report.losses.flatMap(({ after, open, lost }) => [
      row('loss', `open-${after}`, between(after, ['noch auf dem Weg', 'still on the way']), { value: open }),
      row('loss', `lost-${after}`, between(after, ['nicht weitergekommen', 'got no further']), { value: lost }),
    ]),
    ...(['women', 'international'] as const).flatMap((key) => [
      row('share', key, FIGURES[key], {
        value: report[key].figure?.numerator ?? null,
        of: report[key].figure?.denominator ?? null,
        planned: report[key].target,
        suppressed: report[key].suppressed,
      }),
      row('share', `${key}-unknown`, FIGURES[`${key}-unknown`], {
        value: report[key].unknown,
        suppressed: report[key].suppressed,
      }),
    ]),
    ...(budgetPerParticipant
      ? [
          row('budget', 'budget-per-participant', FIGURES.budget, {
            value: budgetPerParticipant.value === null ? null : Math.round(budgetPerParticipant.value),
          }),
        ]
      : []),
    ...burnUp.map((point) =>
      row('burn-up', 'participants', FIGURES.participants, {
        on: point.on,
        value: point.participants,
        planned: point.planned,
      }),
    ),
    row('seats', 'seats', FIGURES.seats, { value: seatsAhead.seats }),
    row('seats', 'taken', FIGURES.taken, { value: seatsAhead.taken, of: seatsAhead.seats }),
    row('seats', 'waitlisted', FIGURES.waitlisted, { value: seatsAhead.waitlisted }),
    ...report.runsAhead.map(({ runId, title, startsOn, seats, taken }) =>
      row('run', runId, [title, title], { on: startsOn, value: taken, of: seats }),
    ),
    ...(forecast
      ? [
          row('forecast', 'booked', FIGURES.booked, { value: forecast.booked }),
          row('forecast', 'show-up', FIGURES['show-up'], {
            value: forecast.showUp.numerator,
            of: forecast.showUp.denominator,
          }),
          ...forecast.points.map((point) =>
            row('forecast', 'participants', FIGURES.participants, {
              on: point.on,
              value: point.expected,
              low: point.low,
              high: point.high,
            }),
          ),
        ]
      : []),
  ]
}

const between = (after: keyof typeof ENROLMENT_STATES, what: Words): Words => [
  `${ENROLMENT_STATES[after][0]}: ${what[0]}`,
  `${ENROLMENT_STATES[after][1]}: ${what[1]}`,
]

/** The figures of the participation report: participants, groups, regions, offers, months, funnel, shares, burn-up, seats, forecast. */
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
      unit: ['Personen, Plätze oder Cent', 'persons, seats or cents'],
      header: ['Anzahl', 'Count'],
      description: [
        'Personen; Plätze bei Plätzen und Durchläufen, Cent beim Budget; leer, wenn unterdrückt oder nicht bekannt',
        'Persons; seats for seats and runs, cents for the budget; empty if suppressed or not known',
      ],
      value: (row) => row.value,
    },
    {
      key: 'of',
      type: 'integer',
      unit: ['Personen oder Plätze', 'persons or seats'],
      header: ['Von', 'Of'],
      description: [
        'Wovon die Anzahl ein Teil ist; leer, wo es das nicht gibt',
        'What the count is a part of; empty where there is no such thing',
      ],
      value: (row) => row.of,
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
        'Nach dem Plan an diesem Tag oder in diesem Monat; bei Anteilen der angestrebte Anteil (0 bis 1); leer, wo es keinen gibt',
        'By the plan on that day or in that month; for shares the share aimed at (0 to 1); empty where there is none',
      ],
      value: (row) => row.planned,
    },
    {
      key: 'low',
      type: 'integer',
      unit: ['Personen', 'persons'],
      header: ['Band von', 'Band from'],
      description: [
        'Untere Grenze des 80-%-Bandes der Vorhersage; sonst leer',
        'Lower edge of the 80 % band of the forecast; else empty',
      ],
      value: (row) => row.low,
    },
    {
      key: 'high',
      type: 'integer',
      unit: ['Personen', 'persons'],
      header: ['Band bis', 'Band to'],
      description: [
        'Obere Grenze des 80-%-Bandes der Vorhersage; sonst leer',
        'Upper edge of the 80 % band of the forecast; else empty',
      ],
      value: (row) => row.high,
    },
  ],
  async *read(context, actor, query) {
    const report = await reportParticipation(context, actor, filtersOf(query))
    const rows = figuresOf(report)
    yield { rows, total: rows.length, day: report.on, isSample: report.isSample }
  },
}
