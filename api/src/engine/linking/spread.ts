import type { Language } from '../types.ts'
import { LANGUAGES, type WeightedRows } from '../vocabulary/types.ts'

/**
 * Adds the cosine between a query's counts and every document that shares a feature.
 * @param into    score per document, 0 for those not met yet
 * @param met     gets the documents that had none before
 * @param common  features above this many documents are left out
 * @complexity    O(postings of the features)
 */
export function spread(
  { starts, items, weights }: WeightedRows,
  idf: Float32Array,
  counts: ReadonlyMap<number, number>,
  into: Float32Array,
  met: number[],
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
      const before = into[concept]!
      if (before === 0) met.push(concept)
      const byte = weights[i]!
      into[concept] = before + weight * byte * byte
    }
  }
}

/** Documents of each language's rows by character n-grams; what a tenth of them share tells none apart. */
export function spreadGrams(
  rows: readonly WeightedRows[],
  idf: readonly Float32Array[],
  languages: readonly Language[],
  grams: ReadonlyMap<number, number>,
  into: Float32Array,
): number[] {
  const met: number[] = []
  for (const language of languages) {
    const number = LANGUAGES.indexOf(language)
    spread(rows[number]!, idf[number]!, grams, into, met, into.length / 10)
  }
  return met
}
