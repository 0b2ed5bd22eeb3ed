const MIN_LENGTH = 6

/**
 * The vocabulary's word one typing error away from an unknown one; two errors from eleven letters on.
 * @param sorted  folded words, ascending
 * @param word    a folded word; below six letters nothing is corrected
 * @returns       the nearest word with the same first two letters, the first in order on ties, none that the word merely goes on from;
 *                null when none is near
 * @complexity    O(words with that start)
 * @source        optimal string alignment distance, Damerau 1964
 */
export function correctWord(sorted: readonly string[], word: string): string | null {
  if (word.length < MIN_LENGTH || word.length > 30 || !/^\p{L}+$/u.test(word)) return null
  const limit = word.length >= 11 ? 2 : 1
  let best: string | null = null
  let bestDistance = limit + 1
  const start = word.slice(0, 2)
  for (let i = lowerBound(sorted, start); i < sorted.length && sorted[i]!.startsWith(start); i++) {
    const candidate = sorted[i]!
    if (Math.abs(candidate.length - word.length) >= bestDistance || isLengthened(candidate, word)) continue
    const distance = alignmentDistance(candidate, word, bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** "Germany" is not "German" mistyped: a hand that errs doubles a letter, it does not add another one at the end. */
function isLengthened(candidate: string, word: string): boolean {
  return word.startsWith(candidate) && word.at(-1) !== word.at(-2)
}

/** First position in a sorted list whose word is not below `key`. O(log words). */
export function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Edits (insert, delete, replace, swap neighbours) between two words; `limit` or more is reported as `limit`. O(length^2). */
export function alignmentDistance(a: string, b: string, limit: number): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least >= limit) return limit
    before = previous
    previous = row
  }
  return Math.min(limit, previous[b.length]!)
}
