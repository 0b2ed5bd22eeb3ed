import type { Language } from '../types.ts'
import { LANGUAGES, type WeightedRows } from '../vocabulary/types.ts'

/**
 * Adds the cosine between a query's counts and every document that shares a feature.
 * @param into    score per document
 * @param common  features above this many documents are left out
 * @complexity    O(postings of the features)
 */
export function spread(
  { starts, items, weights }: WeightedRows,
  idf: Float32Array,
  counts: ReadonlyMap<number, number>,
  into: Float32Array,
  common: number,
): void {
  let norm = 0
  for (const [feature, count] of counts) norm += ((1 + Math.log(count)) * idf[feature]!) ** 2
  if (norm === 0) return
  const scale = 1 / (Math.sqrt(norm) * 255 * 255)
  const most = Math.max(50, common)
  for (const [feature, count] of counts) {
    const start = starts[feature]!
    const end = starts[feature + 1]!
    if (end - start > most) continue
    const weight = (1 + Math.log(count)) * idf[feature]! * scale
    for (let i = start; i < end; i++) {
      const concept = items[i]!
      const byte = weights[i]!
      into[concept] = into[concept]! + weight * byte * byte
    }
  }
}

/** The same over character n-grams, in each language's rows; what more than one in forty documents share tells few apart and takes most of the time. */
export function spreadGrams(
  rows: readonly WeightedRows[],
  idf: readonly Float32Array[],
  languages: readonly Language[],
  grams: ReadonlyMap<number, number>,
  into: Float32Array,
): void {
  for (const language of languages) {
    const number = LANGUAGES.indexOf(language)
    spread(rows[number]!, idf[number]!, grams, into, into.length / 40)
  }
}
