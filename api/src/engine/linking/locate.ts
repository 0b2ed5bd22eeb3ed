import type { LabelIndex } from '../vocabulary/types.ts'
import type { Query } from './query.ts'

/** Where a label stands in a query. */
export interface Location {
  /** Positions of the tokens that name the label's words in their tightest window, ascending; [] when nothing matches. */
  readonly positions: readonly number[]
  /** Matched terms / content words from the window's first to its last; 1 when they stand together. */
  readonly density: number
  readonly matched: number
  /** The label's rarest word is among the matched. */
  readonly distinctive: boolean
  /** Some word was met as part of a compound. */
  readonly byParts: boolean
  /** Term occurrences in the window; at least as many as positions, more when one compound names several words. */
  readonly occurrences: number
}

/** Where a concept without a matching label stands. */
export const NOWHERE: Location = {
  positions: [],
  density: 0,
  matched: 0,
  distinctive: false,
  byParts: false,
  occurrences: 0,
}

/**
 * Tightest window of the query that holds all of the label's words that the query has.
 * @param byParts  look at compound parts instead of whole words
 * @complexity     O(k^2) in the number k of occurrences, which a segment bounds
 */
export function locateLabel(index: LabelIndex, query: Query, label: number, byParts: boolean): Location {
  const occurrences: { position: number; term: number }[] = []
  let rarest = -1
  let matched = 0
  let rarestIdf = -1
  for (let i = index.labelTerms.starts[label]!; i < index.labelTerms.starts[label + 1]!; i++) {
    const term = index.labelTerms.items[i]!
    if (index.terms[term]!.startsWith('p') !== byParts) continue
    if (index.termIdf[term]! > rarestIdf) {
      rarestIdf = index.termIdf[term]!
      rarest = term
    }
    const positions = (byParts ? query.parts : query.words).get(term)
    if (positions === undefined) continue
    matched++
    for (const position of positions) occurrences.push({ position, term })
  }
  if (matched === 0) return NOWHERE
  occurrences.sort((a, b) => a.position - b.position || a.term - b.term)
  const window = tightest(occurrences, matched)
  const first = window[0]!.position
  const last = window[window.length - 1]!.position
  const inside = query.content.filter((position) => position >= first && position <= last).length
  const positions = [...new Set(window.map(({ position }) => position))]
  return {
    positions,
    density: Math.min(1, positions.length / Math.max(1, inside)),
    matched,
    distinctive: occurrences.some(({ term }) => term === rarest),
    byParts,
    occurrences: window.length,
  }
}

function tightest(occurrences: readonly { position: number; term: number }[], terms: number) {
  const counts = new Map<number, number>()
  let from = 0
  let best: [number, number] = [0, occurrences.length - 1]
  occurrences.forEach(({ term }, to) => {
    counts.set(term, (counts.get(term) ?? 0) + 1)
    while (counts.size === terms) {
      if (width(occurrences, from, to) < width(occurrences, best[0], best[1])) best = [from, to]
      const first = occurrences[from]!.term
      const left = counts.get(first)! - 1
      if (left === 0) counts.delete(first)
      else counts.set(first, left)
      from++
    }
  })
  const seen = new Set<number>()
  // One occurrence per term is evidence enough.
  return occurrences.slice(best[0], best[1] + 1).filter(({ term }) => !seen.has(term) && seen.add(term))
}

function width(occurrences: readonly { position: number }[], from: number, to: number): number {
  return occurrences[to]!.position - occurrences[from]!.position
}
