/** Runs of three words, lower case, punctuation left out. */
function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`))
}

/** Of the smaller set, the share that the other has too: 1 = it lies in the other whole; null when it is empty. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return null
  let both = 0
  for (const run of small) if (large.has(run)) both += 1
  return both / small.size
}

/** Of the shorter text's runs of three words, the share that the other text has too; null below three words. */
export const sharedWords = (a: string, b: string): number | null => shared(runsOf(a), runsOf(b))

/** Pairs of texts that say the same in nearly the same words, which no two people do. */
export function nearDuplicates(rows: readonly { key: string; text: string }[], most: number): string[] {
  const texts = rows.map(({ key, text }) => ({ key, runs: runsOf(text) }))
  return texts.flatMap((row, index) =>
    texts
      .slice(index + 1)
      .filter((other) => (shared(row.runs, other.runs) ?? 0) > most)
      .map((other) => `${row.key} and ${other.key}`),
  )
}
