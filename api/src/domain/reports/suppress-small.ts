import { defineKpi, ON_THE_DAY } from './kpi.ts'

/** Fewer persons than this could be recognised. */
export const SMALLEST_SHOWN = 5

export const PARTICIPANTS_BY_GROUP = defineKpi({
  key: 'participants-by-group',
  unit: 'persons',
  name: { de: 'Teilnehmende nach Gruppe', en: 'Participants by group' },
  rule: {
    de: `Teilnehmende, aufgeteilt nach der Gruppe, die in ihrem Profil steht. Weniger als ${SMALLEST_SHOWN} Personen werden nicht gezeigt; die nächstkleinere Gruppe wird mit verborgen, bis mindestens zwei Gruppen und ${SMALLEST_SHOWN} Personen verborgen sind, damit niemand sie aus der Summe errechnet.`,
    en: `Participants, divided by the group in their profile. Fewer than ${SMALLEST_SHOWN} persons are not shown; the next smallest group is hidden too until at least two groups and ${SMALLEST_SHOWN} persons are hidden, so that nobody works them out from the total.`,
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
 * Hides counts of 1 to 4 persons, and what would give them away beside the total: at least two groups are hidden, and
 * together at least as many persons as may be shown. The next smallest goes along (one with persons before an empty one).
 * @param counts    persons per group, whole and not negative; together the total that is shown
 * @param harmless  positions that say nothing about a person ("not known"): hidden only to protect others
 * @returns         in the same order
 */
export function suppressSmall(counts: readonly number[], harmless: readonly number[] = []): ShownCount[] {
  const hidden = new Set(
    counts.flatMap((count, at) => (count > 0 && count < SMALLEST_SHOWN && !harmless.includes(at) ? [at] : [])),
  )
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ at }) => !hidden.has(at))
    .sort((a, b) => Number(a.count === 0) - Number(b.count === 0) || a.count - b.count || a.at - b.at)
  for (const { count, at } of others) {
    if (hidden.size === 0) break
    const together = [...hidden].reduce((sum, each) => sum + (counts[each] ?? 0), 0)
    if (hidden.size > 1 && (together >= SMALLEST_SHOWN || count === 0)) break
    hidden.add(at)
  }
  return counts.map((count, at) =>
    hidden.has(at) ? { value: null, suppressed: true } : { value: count, suppressed: false },
  )
}

/**
 * The same for groups that stand inside larger ones, both shown: micro-credentials inside universities. Inside a shown
 * university its own figure is the total; inside a hidden one every group with persons is hidden, as their sum would
 * give it away.
 * @param inner  persons per group, and the position of the larger one it belongs to
 */
export function suppressNested(
  outer: readonly ShownCount[],
  inner: readonly { readonly count: number; readonly within: number }[],
): ShownCount[] {
  const shown: ShownCount[] = inner.map(() => ({ value: null, suppressed: true }))
  for (const [within, { suppressed }] of outer.entries()) {
    const own = inner.flatMap((group, at) => (group.within === within ? [{ ...group, at }] : []))
    const parts = suppressSmall(own.map(({ count }) => count))
    for (const [index, { count, at }] of own.entries()) {
      const part = parts[index]
      if (!part) continue
      shown[at] = suppressed && count > 0 ? { value: null, suppressed: true } : part
    }
  }
  return shown
}
