import type { KpiKey } from '../../contract/kpi.ts'
import { defineKpi, ON_THE_DAY } from './kpi.ts'
import type { Participant } from './read-persons.ts'
import { SMALLEST_SHOWN, suppressSmall } from './suppress-small.ts'

type Two = [de: string, en: string]
const share = <const Key extends KpiKey>(key: Key, name: Two, who: Two, known: Two) =>
  defineKpi({
    key,
    unit: 'share',
    name: { de: name[0], en: name[1] },
    rule: {
      de: `${who[0]} geteilt durch die Teilnehmenden, von denen es bekannt ist. Bekannt ist es nur, wenn die Person es angegeben und der Statistik zugestimmt hat; alle anderen stehen als eigene Zahl daneben und nie im Nenner. Sind es auf einer Seite weniger als ${SMALLEST_SHOWN} Personen, wird der Anteil nicht gezeigt. Die Zustimmung gilt so, wie sie heute steht.`,
      en: `${who[1]} divided by the participants of whom it is known. It is known only if the person said it and agreed to statistics; all others stand beside it as a number of their own, never in the denominator. With fewer than ${SMALLEST_SHOWN} persons on either side the share is not shown. Consent counts as it stands today.`,
    },
    parts: { de: known[0], en: known[1] },
    empty: {
      de: 'Keine Angabe, solange es von niemandem bekannt ist.',
      en: 'No data as long as it is known of nobody.',
    },
    date: ON_THE_DAY,
  })
const unknown = <const Key extends KpiKey>(key: Key, name: Two, who: Two) =>
  defineKpi({
    key,
    unit: 'persons',
    name: { de: name[0], en: name[1] },
    rule: { de: who[0], en: who[1] },
    parts: {
      de: 'Zusammen mit den bekannten: die Teilnehmenden.',
      en: 'Together with those of whom it is known: the participants.',
    },
    empty: { de: '0, wenn es von allen bekannt ist.', en: '0 when it is known of everybody.' },
    date: ON_THE_DAY,
  })
const target = <const Key extends KpiKey>(key: Key, name: Two) =>
  defineKpi({
    key,
    unit: 'share',
    name: { de: name[0], en: name[1] },
    rule: {
      de: 'Der Anteil, den das Programm erreichen will; die Projektleitung legt ihn fest.',
      en: 'The share the programme wants to reach; project management sets it.',
    },
    parts: { de: 'Eine Angabe des Programms, nichts Gezähltes.', en: 'Said by the programme, not counted.' },
    empty: { de: 'Keine Angabe, solange kein Ziel gesetzt ist.', en: 'No data as long as no target is set.' },
    date: { de: 'Wie das Programm heute festgelegt ist.', en: 'As the programme is set up today.' },
  })

export const WOMEN_SHARE = share(
  'women-share',
  ['Anteil Frauen', 'Share of women'],
  ['Frauen unter den Teilnehmenden', 'Women among the participants'],
  [
    'Frauen von Frauen, Männern und nicht-binären Personen; „keine Angabe“ zählt als nicht bekannt.',
    'Women of women, men and non-binary persons; "no answer" counts as not known.',
  ],
)
export const WOMEN_SHARE_UNKNOWN = unknown(
  'women-share-unknown',
  ['Geschlecht nicht bekannt', 'Gender not known'],
  [
    'Teilnehmende, die ihr Geschlecht nicht angegeben oder der Statistik nicht zugestimmt haben.',
    'Participants who did not say their gender or did not agree to statistics.',
  ],
)
export const WOMEN_SHARE_TARGET = target('women-share-target', ['Ziel Anteil Frauen', 'Target share of women'])
export const INTERNATIONAL_SHARE = share(
  'international-share',
  ['Anteil internationale Studierende', 'Share of international students'],
  ['Internationale Studierende unter den Teilnehmenden', 'International students among the participants'],
  [
    'Ja von Ja und Nein auf die Frage, ob die Person zum Studium aus dem Ausland gekommen ist.',
    'Yes of yes and no to the question whether the person came from abroad to study.',
  ],
)
export const INTERNATIONAL_SHARE_UNKNOWN = unknown(
  'international-share-unknown',
  ['Internationale Studierende nicht bekannt', 'International students not known'],
  [
    'Teilnehmende, die die Frage nicht beantwortet oder der Statistik nicht zugestimmt haben.',
    'Participants who did not answer the question or did not agree to statistics.',
  ],
)
export const INTERNATIONAL_SHARE_TARGET = target('international-share-target', [
  'Ziel Anteil internationale Studierende',
  'Target share of international students',
])

/** What a person said about a question of the shares; null = not known. */
export const isWoman = ({ gender }: Pick<Participant, 'gender'>): boolean | null =>
  gender === null || gender === 'no-answer' ? null : gender === 'female'
export const isInternational = (person: Pick<Participant, 'isInternational'>): boolean | null => person.isInternational

export interface ShownShare {
  readonly figure: { readonly value: number | null; readonly numerator: number; readonly denominator: number } | null
  readonly unknown: number | null
  readonly suppressed: boolean
}

/** KPIs "share of …": those who say yes over those who said yes or no; nothing is told when either side is small. */
export function shareOf(
  participants: readonly Participant[],
  says: (person: Participant) => boolean | null,
): ShownShare {
  const count = (answer: boolean | null) => participants.filter((person) => says(person) === answer).length
  const [yes, no, notKnown] = [count(true), count(false), count(null)]
  if (suppressSmall([yes, no, notKnown], [2]).some(({ suppressed }) => suppressed))
    return { figure: null, unknown: null, suppressed: true }
  const known = yes + no
  return {
    figure: { value: known > 0 ? yes / known : null, numerator: yes, denominator: known },
    unknown: notKnown,
    suppressed: false,
  }
}
