import { foldKey } from '../text/fold.ts'

/** Buckets of the hashed n-gram space; a power of two. Collisions blur a rare gram now and then and cost nothing to look up. */
export const GRAM_BUCKETS = 1 << 17

const SIZES = [3, 4, 5]

/**
 * Buckets of a word's character 3- to 5-grams, word boundaries included.
 * @param word   one word in any case; "" gives nothing
 * @param out    collects bucket numbers in [0, GRAM_BUCKETS), repeats included
 * @complexity   O(length)
 * @source       FNV-1a, Fowler, Noll and Vo
 */
export function pushGrams(word: string, out: number[]): void {
  if (word === '') return
  const key = `_${foldKey(word)}_`
  for (const size of SIZES) {
    for (let start = 0; start + size <= key.length; start++) {
      let hash = 0x811c9dc5
      for (let i = start; i < start + size; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
      hash ^= hash >>> 15
      out.push(hash & (GRAM_BUCKETS - 1))
    }
  }
}
