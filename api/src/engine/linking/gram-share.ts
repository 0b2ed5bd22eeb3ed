import { GRAM_BUCKETS, pushGrams } from '../vocabulary/grams.ts'
import type { LabelIndex } from '../vocabulary/types.ts'
import type { Query } from './query.ts'

/** One flag per n-gram bucket: the query holds it. */
export type GramFlags = Uint8Array

const flags = new Uint8Array(GRAM_BUCKETS)
const labelGrams = new WeakMap<LabelIndex, Map<number, Uint32Array>>()
const CACHE_LIMIT = 40_000

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
  let held = 0
  let all = 0
  for (const bucket of gramsOf(index, label)) {
    const weight = idf[bucket]!
    all += weight
    if (grams[bucket] === 1) held += weight
  }
  return all === 0 ? 0 : held / all
}

function gramsOf(index: LabelIndex, label: number): Uint32Array {
  let known = labelGrams.get(index)
  if (known === undefined) {
    known = new Map()
    labelGrams.set(index, known)
  }
  const cached = known.get(label)
  if (cached !== undefined) return cached
  const buckets: number[] = []
  for (const word of index.labels[label]!.split(/[^\p{L}\p{N}+#.]+/u)) if (word.length > 2) pushGrams(word, buckets)
  const made = Uint32Array.from(buckets)
  if (known.size >= CACHE_LIMIT) known.clear()
  known.set(label, made)
  return made
}
