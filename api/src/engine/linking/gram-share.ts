import { GRAM_BUCKETS, pushGrams } from '../vocabulary/grams.ts'
import type { LabelIndex } from '../vocabulary/types.ts'
import { perLabel } from './per-index.ts'
import type { Query } from './query.ts'

/** One flag per n-gram bucket: the query holds it. */
export type GramFlags = Uint8Array

const flags = new Uint8Array(GRAM_BUCKETS)
/** Runs `use` with the flags of a query's n-grams; they are cleared afterwards. O(query length). */
export function withGramFlags<T>(query: Query, use: (grams: GramFlags) => T): T {
  const buckets: number[] = []
  for (const position of query.content) pushGrams(query.tokens[position]!.text, buckets)
  for (const bucket of buckets) flags[bucket] = 1
  try {
    return use(flags)
  } finally {
    for (const bucket of buckets) flags[bucket] = 0
  }
}

/**
 * How much of a label's spelling the query holds, by idf of character n-grams: "analysing" speaks for "analysis".
 * @returns     in [0, 1]; 0 for a label without letters
 * @complexity  O(label length); the label's n-grams are remembered
 */
export function gramShare(index: LabelIndex, label: number, grams: GramFlags): number {
  const idf = index.gramIdf[index.labelMeta[label]! & 1]!
  const { buckets, weight } = gramsOf(index, label)
  let held = 0
  for (let i = 0; i < buckets.length; i++) if (grams[buckets[i]!] === 1) held += idf[buckets[i]!]!
  return weight === 0 ? 0 : held / weight
}

/** A label's buckets and the sum of their idf. */
const gramsOf = perLabel((index, label) => {
  const idf = index.gramIdf[index.labelMeta[label]! & 1]!
  const buckets: number[] = []
  for (const word of index.labels[label]!.split(/[^\p{L}\p{N}+#.]+/u)) if (word.length > 2) pushGrams(word, buckets)
  let weight = 0
  for (const bucket of buckets) weight += idf[bucket]!
  return { buckets: Uint32Array.from(buckets), weight }
})
