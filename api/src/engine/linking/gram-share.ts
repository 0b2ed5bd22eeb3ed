import { GRAM_BUCKETS, pushGrams } from '../vocabulary/grams.ts'
import type { LabelIndex } from '../vocabulary/types.ts'
import type { Query } from './query.ts'

/** One flag per n-gram bucket: the query holds it. */
export type GramFlags = Uint8Array

const flags = new Uint8Array(GRAM_BUCKETS)
interface LabelGrams {
  readonly buckets: Uint32Array
  /** Sum of their idf. */
  readonly weight: number
}

interface Memo {
  readonly grams: (LabelGrams | undefined)[]
  held: number
}

const memos = new WeakMap<LabelIndex, Memo>()
const MOST_HELD = 40_000

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
  const { buckets, weight } = gramsOf(index, label, idf)
  let held = 0
  for (let i = 0; i < buckets.length; i++) if (grams[buckets[i]!] === 1) held += idf[buckets[i]!]!
  return weight === 0 ? 0 : held / weight
}

function gramsOf(index: LabelIndex, label: number, idf: Float32Array): LabelGrams {
  let memo = memos.get(index)
  if (memo === undefined || memo.held >= MOST_HELD) {
    memo = { grams: new Array<LabelGrams | undefined>(index.labels.length), held: 0 }
    memos.set(index, memo)
  }
  const known = memo.grams[label]
  if (known !== undefined) return known
  const buckets: number[] = []
  for (const word of index.labels[label]!.split(/[^\p{L}\p{N}+#.]+/u)) if (word.length > 2) pushGrams(word, buckets)
  let weight = 0
  for (const bucket of buckets) weight += idf[bucket]!
  const made = { buckets: Uint32Array.from(buckets), weight }
  memo.grams[label] = made
  memo.held++
  return made
}
