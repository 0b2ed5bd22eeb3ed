import type { KpiKey } from '../../contract/kpi.ts'
import { defineKpi, NOBODY_YET, ON_THE_DAY } from './kpi.ts'
import type { Person } from './read-persons.ts'

const stage = <const Key extends KpiKey>(key: Key, name: [de: string, en: string], who: [de: string, en: string]) =>
  defineKpi({
    key,
    unit: 'persons',
    name: { de: name[0], en: name[1] },
    rule: { de: who[0], en: who[1] },
    parts: {
      de: 'Verschiedene Personen des Programms; jede zählt je Stufe einmal, über alle ihre Kurse.',
      en: 'Distinct persons of the programme; each counts once per stage, over all their courses.',
    },
    empty: NOBODY_YET,
    date: ON_THE_DAY,
  })

export const FUNNEL_INTERESTED = stage(
  'funnel-interested',
  ['Interessiert', 'Interested'],
  [
    'Personen mit irgendeinem Eintrag zu einem Kurs, auch wenn sie sich nie angemeldet haben.',
    'Persons with any entry on a course, even if they never enrolled.',
  ],
)
export const FUNNEL_ENROLLED = stage(
  'funnel-enrolled',
  ['Angemeldet', 'Enrolled'],
  [
    'Personen, die sich zu einem Kurs angemeldet haben oder weiter gekommen sind, auch wenn sie sich später abgemeldet haben.',
    'Persons who enrolled in a course or got further, even if they withdrew later.',
  ],
)
export const FUNNEL_STARTED = stage(
  'funnel-started',
  ['Begonnen', 'Started'],
  [
    'Dieselbe Zahl wie die Teilnehmenden: Personen, deren erster Kurs begonnen hat.',
    'The same figure as participants: persons whose first course has begun.',
  ],
)
export const FUNNEL_COMPLETED = stage(
  'funnel-completed',
  ['Abgeschlossen', 'Completed'],
  [
    'Personen, die mindestens einen Kurs bis zum Ende besucht haben oder zertifiziert sind.',
    'Persons who finished at least one course or are certified.',
  ],
)
export const FUNNEL_CERTIFIED = stage(
  'funnel-certified',
  ['Zertifiziert', 'Certified'],
  [
    'Personen, die für mindestens einen Kurs ein Micro-Credential bekommen haben.',
    'Persons who were given a micro-credential for at least one course.',
  ],
)

export const FUNNEL_OPEN = defineKpi({
  key: 'funnel-open',
  unit: 'persons',
  name: { de: 'Noch auf dem Weg', en: 'Still on the way' },
  rule: {
    de: 'Personen, die auf einer Stufe stehen und weiterkommen können: Mindestens einer ihrer Kurse ist noch nicht zu Ende, oder er ist abgeschlossen und das Zertifikat steht aus.',
    en: 'Persons who stand on a stage and can get further: at least one of their courses has not ended yet, or it is completed and the certificate is still to come.',
  },
  parts: {
    de: 'Zusammen mit den nicht Weitergekommenen: die Stufe minus die nächste.',
    en: 'Together with those who got no further: the stage minus the next one.',
  },
  empty: NOBODY_YET,
  date: ON_THE_DAY,
})
export const FUNNEL_LOST = defineKpi({
  key: 'funnel-lost',
  unit: 'persons',
  name: { de: 'Nicht weitergekommen', en: 'Got no further' },
  rule: {
    de: 'Personen, die auf einer Stufe stehen geblieben sind: abgemeldet, abgebrochen, oder ihr Kurs endete ohne einen nächsten Schritt.',
    en: 'Persons who stayed on a stage: withdrawn, dropped out, or their course ended without a next step.',
  },
  parts: {
    de: 'Die Stufe minus die nächste, ohne die, die noch auf dem Weg sind.',
    en: 'The stage minus the next one, without those still on the way.',
  },
  empty: NOBODY_YET,
  date: ON_THE_DAY,
})

export const STAGES = ['interested', 'enrolled', 'started', 'completed', 'certified'] as const
export type Stage = (typeof STAGES)[number]

/** The furthest stage a person reached in any run: everybody with an entry was at least interested. */
export const stageOf = (person: Person): Stage => {
  if (person.isCertified) return 'certified'
  if (person.isCompleted) return 'completed'
  if (person.begunOn !== null) return 'started'
  return person.isEnrolled ? 'enrolled' : 'interested'
}

export const hasReached = (person: Person, stage: Stage): boolean =>
  STAGES.indexOf(stageOf(person)) >= STAGES.indexOf(stage)

export interface Funnel {
  readonly reached: Readonly<Record<Stage, number>>
  /** Between each stage and the next: who can still get there, and who got no further. */
  readonly losses: { readonly after: Stage; readonly open: number; readonly lost: number }[]
}

/**
 * KPI "funnel": distinct persons by the furthest they got in any run, and what becomes of the difference between two
 * stages. "Started" is the number of participants.
 */
export function funnelOf(persons: readonly Person[]): Funnel {
  const reached = Object.fromEntries(
    STAGES.map((stage) => [stage, persons.filter((person) => hasReached(person, stage)).length]),
  ) as Record<Stage, number>
  const losses = STAGES.slice(0, -1).map((after) => {
    const stayed = persons.filter((person) => stageOf(person) === after)
    const open = stayed.filter(({ isOpen }) => isOpen).length
    return { after, open, lost: stayed.length - open }
  })
  return { reached, losses }
}
