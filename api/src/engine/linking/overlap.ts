import type { Reading } from './features.ts'

const PER_WORDS = 2
/** Share of a label from which it counts as said. */
const WHOLE = 0.8

/**
 * Resolves readings that rest on the same words: the one that explains more words wins ("SQL Server" over "SQL"); the same words
 * may name at most two concepts.
 * @param readings    best first
 * @param acceptable  one flag per reading
 * @param sure        one flag per reading: likely enough to stand beside any other
 * @returns           one flag per reading; never true where it was false
 * @complexity        O(acceptable^2)
 */
export function claimWords(
  readings: readonly Reading[],
  acceptable: readonly boolean[],
  sure: readonly boolean[],
): boolean[] {
  const kept: number[] = []
  const explained = new Set<number>()
  const order = readings.map((_, i) => i).filter((i) => acceptable[i])
  const isWhole = (i: number) => (readings[i]!.share >= WHOLE ? 1 : 0)
  order.sort(
    (a, b) =>
      isWhole(b) - isWhole(a) ||
      readings[b]!.location.positions.length - readings[a]!.location.positions.length ||
      a - b,
  )
  for (const i of order) {
    const mine = readings[i]!.location.positions
    // A looser reading takes words from a tighter one only when it ranks above it.
    const rivals = kept.filter((k) => covers(readings[k]!, mine) && (k < i || readings[k]!.location.density === 1))
    const same = rivals.filter((k) => readings[k]!.location.positions.length === mine.length)
    if (rivals.length > same.length || same.length >= PER_WORDS) continue
    // "Communication" must not become "teach communication": half a label needs a word that no whole one explains.
    if (readings[i]!.share < WHOLE && mine.every((position) => explained.has(position))) continue
    // A second concept for the same words must hold them as fully as the first.
    if (same.some((k) => readings[k]!.share > readings[i]!.share + 0.02)) continue
    // A concept that is called so beats one that is also called so.
    if (same.some((k) => isPreferred(readings[k]!) && !isPreferred(readings[i]!))) continue
    kept.push(i)
    if (readings[i]!.share >= WHOLE) for (const position of mine) explained.add(position)
  }
  const result = acceptable.map((may, i) => may && sure[i]!)
  for (const i of kept) result[i] = true
  return result
}

function isPreferred({ candidate }: Reading): boolean {
  return candidate.preferredShare >= 0.9
}

/** Half a label or a loose window claims nothing: its words may each mean something of their own. */
function covers({ location, share }: Reading, positions: readonly number[]): boolean {
  return (
    share >= WHOLE && location.density >= 0.6 && positions.every((position) => location.positions.includes(position))
  )
}
