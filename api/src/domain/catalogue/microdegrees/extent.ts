import type { Extent, PartKind } from '../../../contract/microdegrees.ts'

/**
 * What a microdegree takes altogether, from the cheapest choice of electives to the dearest.
 * @param parts            each with its amount >= 0 (hours, credits); null = not said
 * @param electivesNeeded  how many electives it takes; more than there are takes all of them
 * @returns                null when a part says nothing or there is no part, for then a sum would be too small
 * @complexity             O(n log n)
 */
export function extentOf(
  parts: readonly { readonly kind: PartKind; readonly amount: number | null }[],
  electivesNeeded: number,
): Extent {
  if (parts.length === 0 || parts.some((part) => part.amount === null)) return null
  const amounts = (kind: PartKind) =>
    parts.flatMap((part) => (part.kind === kind && part.amount !== null ? [part.amount] : []))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, next) => total + next, 0)
  const required = sum(amounts('required'))
  const electives = amounts('elective').sort((a, b) => a - b)
  const needed = Math.min(electivesNeeded, electives.length)
  return {
    min: required + sum(electives.slice(0, needed)),
    max: required + sum(electives.slice(electives.length - needed)),
  }
}
