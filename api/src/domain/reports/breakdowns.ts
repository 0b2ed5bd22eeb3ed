import type { KpiKey } from '../../contract/kpi.ts'
import { roundTenth } from './burn-up.ts'
import { lastOfMonth, monthNumber, monthsBetween } from './calendar.ts'
import { defineKpi, NOBODY_YET, ON_THE_DAY } from './kpi.ts'
import { type Milestone, type PlanFrame, plannedOn } from './plan.ts'
import type { Participant } from './read-persons.ts'
import { type ShownCount, SMALLEST_SHOWN, suppressNested, suppressSmall } from './suppress-small.ts'

type Two = [de: string, en: string]
const HIDDEN: Two = [
  `Weniger als ${SMALLEST_SHOWN} Personen werden nicht gezeigt, und die nächstkleineren mit ihnen, wenn die Summe sie sonst verriete.`,
  `Fewer than ${SMALLEST_SHOWN} persons are not shown, and the next smallest with them where the total would give them away.`,
]
const breakdown = <const Key extends KpiKey>(key: Key, name: Two, rule: Two, parts: Two) =>
  defineKpi({
    key,
    unit: 'persons',
    name: { de: name[0], en: name[1] },
    rule: { de: `${rule[0]} ${HIDDEN[0]}`, en: `${rule[1]} ${HIDDEN[1]}` },
    parts: { de: parts[0], en: parts[1] },
    empty: NOBODY_YET,
    date: ON_THE_DAY,
  })

export const PARTICIPANTS_BY_REGION = breakdown(
  'participants-by-region',
  ['Teilnehmende nach Region', 'Participants by region'],
  [
    'Teilnehmende nach der Region, in der sie wohnen. Gezählt wird sie nur bei Personen, die sie angegeben und der Statistik zugestimmt haben; alle anderen stehen unter „nicht bekannt“.',
    'Participants by the region they live in. It counts only for persons who said it and agreed to statistics; all others stand under "not known".',
  ],
  [
    'Die Regionen und „nicht bekannt“ ergeben zusammen die Teilnehmenden.',
    'The regions and "not known" add up to the participants.',
  ],
)
export const PARTICIPANTS_BY_UNIVERSITY = breakdown(
  'participants-by-university',
  ['Teilnehmende nach Hochschule', 'Participants by university'],
  [
    'Teilnehmende nach der Hochschule, deren Micro-Credential sie zuerst begonnen haben. Jede Person zählt einmal.',
    'Participants by the university whose micro-credential they began first. Each person counts once.',
  ],
  ['Die Hochschulen ergeben zusammen die Teilnehmenden.', 'The universities add up to the participants.'],
)
export const PARTICIPANTS_BY_MICRO_CREDENTIAL = breakdown(
  'participants-by-micro-credential',
  ['Teilnehmende nach Micro-Credential', 'Participants by micro-credential'],
  [
    'Teilnehmende nach dem Micro-Credential, das sie zuerst begonnen haben. Jede Person zählt einmal, auch wenn sie später weitere beginnt.',
    'Participants by the micro-credential they began first. Each person counts once, even if they begin others later.',
  ],
  [
    'Die Micro-Credentials einer Hochschule ergeben zusammen deren Zahl.',
    "The micro-credentials of a university add up to the university's figure.",
  ],
)
export const PARTICIPANTS_BY_MONTH = defineKpi({
  key: 'participants-by-month',
  unit: 'persons',
  name: { de: 'Neue Teilnehmende im Monat', en: 'New participants by month' },
  rule: {
    de: 'Teilnehmende nach dem Monat, in dem ihr erster Kurs begann. Der letzte Monat reicht bis zum Tag des Berichts. Monate gelten für das ganze Programm und sagen nichts über eine Gruppe von Personen; sie werden immer gezeigt.',
    en: 'Participants by the month in which their first course began. The last month reaches to the day of the report. Months are of the whole programme and say nothing about a group of persons; they are always shown.',
  },
  parts: { de: 'Die Monate ergeben zusammen die Teilnehmenden.', en: 'The months add up to the participants.' },
  empty: NOBODY_YET,
  date: ON_THE_DAY,
})
export const PLANNED_IN_MONTH = defineKpi({
  key: 'planned-in-month',
  unit: 'persons',
  name: { de: 'Im Monat geplant', en: 'Planned in the month' },
  rule: {
    de: 'Geplant am letzten Tag des Monats minus geplant am letzten Tag des Monats davor; im letzten Monat bis zum Tag des Berichts.',
    en: 'Planned on the last day of the month minus planned on the last day of the month before; in the last month up to the day of the report.',
  },
  parts: { de: 'Zwei Punkte des Plans.', en: 'Two points of the plan.' },
  empty: { de: '0, wo der Plan nicht steigt.', en: '0 where the plan does not rise.' },
  date: { de: 'Der Monat; auf Zehntel gerundet.', en: 'The month; rounded to tenths.' },
})

function countBy(participants: readonly Participant[], keyOf: (person: Participant) => string | null) {
  const counts = new Map<string | null, number>()
  for (const person of participants) counts.set(keyOf(person), (counts.get(keyOf(person)) ?? 0) + 1)
  return counts
}

/** Largest first; hidden ones after the shown, by key alone: their order must not tell their size. */
const inOrder = <Row extends { readonly key: string | null; readonly shown: ShownCount }>(
  rows: readonly Row[],
): Row[] =>
  [...rows].sort(
    (a, b) =>
      Number(a.key === null) - Number(b.key === null) ||
      Number(a.shown.suppressed) - Number(b.shown.suppressed) ||
      (b.shown.value ?? 0) - (a.shown.value ?? 0) ||
      ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
  )

/** KPI "participants by region": null is "not known", and stands last. */
export function byRegion(participants: readonly Participant[]) {
  const counts = [...countBy(participants, ({ region }) => region)]
  const unknownAt = counts.findIndex(([code]) => code === null)
  const shown = suppressSmall(
    counts.map(([, count]) => count),
    [unknownAt],
  )
  return inOrder(counts.map(([key], at) => ({ key, shown: shown[at] as ShownCount })))
}

/** KPIs "participants by university" and "by micro-credential": by the run each person began first. */
export function byOffer(participants: readonly Participant[]) {
  const universities = [...countBy(participants, ({ organisationId }) => organisationId)]
  const shown = suppressSmall(universities.map(([, count]) => count))
  const offers = [...countBy(participants, ({ microCredentialId }) => microCredentialId)].map(([key, count]) => {
    const owner = participants.find((person) => person.microCredentialId === key)?.organisationId ?? null
    return { key, count, within: universities.findIndex(([id]) => id === owner) }
  })
  const nested = suppressNested(shown, offers)
  return {
    universities: inOrder(universities.map(([key], at) => ({ key: key ?? '', shown: shown[at] as ShownCount }))),
    offers: inOrder(offers.map(({ key }, at) => ({ key: key ?? '', shown: nested[at] as ShownCount }))),
  }
}

export interface MonthCount {
  /** yyyy-mm */
  readonly month: string
  readonly participants: number
  readonly planned: number
}

/** KPI "participants by month": every month from the programme's beginning to the day, and those before and after in which somebody began. */
export function byMonth(
  participants: readonly Participant[],
  frame: PlanFrame,
  plan: readonly Milestone[],
  until: string,
): MonthCount[] {
  const days = [frame.startsOn, until, ...participants.map(({ begunOn }) => begunOn)].sort()
  let before = 0
  return monthsBetween(days[0] ?? until, days.at(-1) ?? until).map((month) => {
    const last = lastOfMonth(monthNumber(`${month}-01`))
    const reached = plannedOn(last < until ? last : until, frame, plan)
    const planned = roundTenth(reached - before)
    before = reached
    return { month, participants: participants.filter(({ begunOn }) => begunOn.startsWith(month)).length, planned }
  })
}
