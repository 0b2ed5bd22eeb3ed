import { type NormalisedText, originalSpan } from '../text/normalise.ts'
import type { Span } from '../types.ts'
import { pushGrams } from '../vocabulary/grams.ts'
import { LANGUAGES, type LabelIndex, type Rows } from '../vocabulary/types.ts'
import type { Reading } from './features.ts'
import { FEW_WORDS, type Query } from './query.ts'

/**
 * The words that speak for a reading, as offsets into the text as posted.
 * @returns     one span per word, ascending; [] when no single word can be named, and then there is no link
 * @complexity  O(label terms); for readings by n-gram or description O(content words x log postings)
 */
export function evidenceOf(
  index: LabelIndex,
  query: Query,
  source: NormalisedText,
  { location, candidate }: Reading,
): Span[] {
  const positions = location.positions.length > 0 ? location.positions : indirect(index, query, candidate.concept)
  return positions.map((position) => originalSpan(source, query.tokens[position]!.start, query.tokens[position]!.end))
}

function indirect(index: LabelIndex, query: Query, concept: number): readonly number[] {
  const described = new Set<number>()
  for (const [term, at] of query.words) if (holds(index.descriptions, term, concept)) described.add(at[0]!)
  if (described.size > 0) return [...described].sort((a, b) => a - b)
  let best = -1
  let most = 0
  for (const position of query.content) {
    const buckets: number[] = []
    pushGrams(query.tokens[position]!.text, buckets)
    let shared = 0
    for (const language of query.languages) {
      const grams = index.grams[LANGUAGES.indexOf(language)]!
      for (const bucket of buckets) if (holds(grams, bucket, concept)) shared++
    }
    if (shared > most) {
      most = shared
      best = position
    }
  }
  if (best >= 0) return [best]
  // What an occupation's name says speaks for a short phrase as a whole.
  return query.content.length <= FEW_WORDS ? query.content : []
}

function holds(rows: Rows, row: number, item: number): boolean {
  let low = rows.starts[row]!
  let high = rows.starts[row + 1]!
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows.items[middle]! < item) low = middle + 1
    else high = middle
  }
  return low < rows.starts[row + 1]! && rows.items[low] === item
}
