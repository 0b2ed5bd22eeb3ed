import type { Reading } from './features.ts'

const PER_WORDS = 2

/**
 * Resolves readings that rest on the same words: the one that explains more words wins ("SQL Server" over "SQL"); the same words
 * may name at most two concepts.
 * @param readings    best first
 * @param acceptable  one flag per reading
 * @returns           one flag per reading; never true where it was false
 * @complexity        O(acceptable^2)
 */
export function claimWords(readings: readonly Reading[], acceptable: readonly boolean[]): boolean[] {
  const kept: number[] = []
  const order = readings.map((_, i) => i).filter((i) => acceptable[i])
  order.sort((a, b) => readings[b]!.location.positions.length - readings[a]!.location.positions.length || a - b)
  for (const i of order) {
    const mine = readings[i]!.location.positions
    const rivals = kept.filter((k) => covers(readings[k]!, mine))
    const same = rivals.filter((k) => readings[k]!.location.positions.length === mine.length)
    if (rivals.length > same.length || same.length >= PER_WORDS) continue
    // A second concept for the same words must hold them as fully as the first.
    if (same.some((k) => readings[k]!.share > readings[i]!.share + 0.02)) continue
    // A concept that is called so beats one that is also called so.
    if (same.some((k) => isPreferred(readings[k]!) && !isPreferred(readings[i]!))) continue
    kept.push(i)
  }
  const result = new Array<boolean>(readings.length).fill(false)
  for (const i of kept) result[i] = true
  return result
}

function isPreferred({ candidate }: Reading): boolean {
  return candidate.preferredShare >= 0.9
}

/** A loose window claims nothing: its words may each mean something of their own. */
function covers({ location }: Reading, positions: readonly number[]): boolean {
  return location.density >= 0.6 && positions.every((position) => location.positions.includes(position))
}
