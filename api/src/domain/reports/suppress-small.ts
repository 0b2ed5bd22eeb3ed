/** Fewer persons than this could be recognised. */
export const SMALLEST_SHOWN = 5

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
