import { defineKpi, ON_THE_DAY } from './kpi.ts'

/** Fewer persons than this could be recognised. */
export const SMALLEST_SHOWN = 5

export const PARTICIPANTS_BY_GROUP = defineKpi({
  key: 'participants-by-group',
  unit: 'persons',
  name: { de: 'Teilnehmende nach Gruppe', en: 'Participants by group' },
  rule: {
    de: `Teilnehmende, aufgeteilt nach der Gruppe, die in ihrem Profil steht. Weniger als ${SMALLEST_SHOWN} Personen werden nicht gezeigt; bleibt dadurch nur eine Gruppe verborgen, wird die nächstkleinere mit verborgen, damit niemand sie aus der Summe errechnet.`,
    en: `Participants, divided by the group in their profile. Fewer than ${SMALLEST_SHOWN} persons are not shown; where that hides only one group, the next smallest is hidden too, so that nobody works it out from the total.`,
  },
  parts: { de: 'Die Gruppen ergeben zusammen die Teilnehmenden.', en: 'The groups add up to the participants.' },
  empty: { de: '0 für eine Gruppe ohne Teilnehmende.', en: '0 for a group without participants.' },
  date: ON_THE_DAY,
})

export interface ShownCount {
  readonly value: number | null
  readonly suppressed: boolean
}

/**
 * Hides counts of 1 to 4 persons. When that hides exactly one group, the next smallest is hidden too (one with
 * persons before an empty one): the total stands beside the groups, and the difference would give the hidden one away.
 * @param counts  persons per group, whole and not negative
 * @returns       in the same order
 */
export function suppressSmall(counts: readonly number[]): ShownCount[] {
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < SMALLEST_SHOWN ? [at] : [])))
  if (hidden.size === 1) {
    const [next] = counts
      .map((count, at) => ({ count, at }))
      .filter(({ at }) => !hidden.has(at))
      .sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count || a.at - b.at)
    if (next) hidden.add(next.at)
  }
  return counts.map((count, at) =>
    hidden.has(at) ? { value: null, suppressed: true } : { value: count, suppressed: false },
  )
}
