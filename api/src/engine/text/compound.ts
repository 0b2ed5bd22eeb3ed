import { foldKey } from './fold.ts'

/** Splits German compounds into words of a dictionary learned from labels. */
export interface CompoundSplitter {
  /** Parts in reading order, folded, linking letters removed; [] when the word does not split. */
  split(word: string): readonly string[]
}

const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e']
const MIN_PART = 3
// Inside a known word, short pieces are chance ("entwick-lung", "mit-arbeiter").
const MIN_INNER = 5
const MAX_WORD = 48
const CACHE_LIMIT = 30_000

/**
 * Words of a taxonomy that may be a compound's part, with how many labels hold them.
 * @param counts  word (any case) -> number of labels; words below three letters or with digits are left out
 * @returns       folded word -> count
 * @complexity    O(words)
 */
export function learnParts(counts: ReadonlyMap<string, number>): Map<string, number> {
  const parts = new Map<string, number>()
  for (const [word, count] of counts) {
    const key = foldKey(word)
    if (key.length < MIN_PART || !/^\p{L}+$/u.test(key)) continue
    // Three-letter parts glue anything to anything; only frequent ones are worth it.
    if (key.length === 3 && count < 4) continue
    parts.set(key, (parts.get(key) ?? 0) + count)
    // Verbs stand in compounds without their ending: "schweißen" -> "Schweißgerät".
    const verb = /^(.{4,})(?:en|ern|eln)$/.exec(key)?.[1]
    if (verb !== undefined && !parts.has(verb)) parts.set(verb, Math.max(1, count >> 1))
  }
  return parts
}

/**
 * A splitter over learned parts: fewest parts first, then the longest last part, then the most frequent parts.
 * @param parts  result of learnParts; empty means that nothing splits
 * @complexity   split is O(length^2) for a new word of at most 48 letters, longer words do not split
 * @source       frequency-based splitting after Koehn and Knight 2003, with the geometric mean replaced by fewest parts
 */
export function createSplitter(parts: ReadonlyMap<string, number>): CompoundSplitter {
  const cache = new Map<string, readonly string[]>()
  return {
    split(word) {
      const known = cache.get(word)
      if (known !== undefined) return known
      const result = splitKey(foldKey(word), parts)
      if (cache.size >= CACHE_LIMIT) cache.clear()
      cache.set(word, result)
      return result
    },
  }
}

interface Way {
  readonly parts: readonly string[]
  readonly score: number
}

function splitKey(key: string, parts: ReadonlyMap<string, number>): readonly string[] {
  if (key.length < 2 * MIN_PART + 1 || key.length > MAX_WORD || !/^\p{L}+$/u.test(key)) return []
  const best: (Way | null)[] = new Array(key.length + 1).fill(null)
  best[0] = { parts: [], score: 0 }
  for (let start = 0; start < key.length; start++) {
    const way = best[start]
    if (way == null || way.parts.length >= 4) continue
    for (let end = start + MIN_PART; end <= key.length; end++) {
      if (start === 0 && end === key.length) continue
      extend(best, way, key, start, end, parts)
    }
  }
  const way = best[key.length]
  if (way == null || way.parts.length < 2) return []
  // A part may be a compound itself; both sides are cut to the same atoms.
  return way.parts.flatMap((part) => {
    const inner = splitKey(part, parts)
    return inner.length > 0 && inner.every((piece) => piece.length >= MIN_INNER) ? inner : [part]
  })
}

function extend(
  best: (Way | null)[],
  way: Way,
  key: string,
  start: number,
  end: number,
  parts: ReadonlyMap<string, number>,
) {
  const piece = key.slice(start, end)
  const count = end === key.length ? endingCount(piece, parts) : parts.get(piece)
  if (count === undefined) return
  // Each part costs; short and rare parts cost more.
  const cost = 10 + 12 / piece.length - Math.min(3, Math.log2(1 + count) / 2)
  for (const link of LINKS) {
    const next = end + link.length
    if (next > key.length || (next === key.length && link !== '') || !key.startsWith(link, end)) continue
    const score = way.score + cost + (link === '' ? 0 : 1)
    const old = best[next]
    if (old == null || score < old.score) best[next] = { parts: [...way.parts, piece], score }
  }
}

/** The last part may be inflected ("steuerungen"): its ending is cut step by step. */
function endingCount(piece: string, parts: ReadonlyMap<string, number>): number | undefined {
  const whole = parts.get(piece)
  if (whole !== undefined) return whole
  for (const ending of ['en', 'n', 'e', 's', 'es', 'er', 'ern', 'innen', 'in']) {
    if (!piece.endsWith(ending) || piece.length - ending.length < MIN_PART + 1) continue
    const count = parts.get(piece.slice(0, -ending.length))
    if (count !== undefined) return count
  }
  return undefined
}
