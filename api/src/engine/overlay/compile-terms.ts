import type { TaughtTerm } from './types.ts'
import { termTokens, wordKeys } from './word-keys.ts'

interface Phrase {
  readonly term: TaughtTerm
  /** Per word the keys it is found under. */
  readonly words: readonly (readonly string[])[]
}

/** Terms that can be looked up by their first word. */
export interface CompiledTerms {
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>
  readonly size: number
}

/**
 * Makes terms ready to be looked for; the same for any order of them.
 * @param terms  any number; one without a word is left out
 * @complexity   O(total length of the words)
 */
export function compileTerms(terms: readonly TaughtTerm[]): CompiledTerms {
  const byFirst = new Map<string, Phrase[]>()
  const ordered = [...terms].sort((a, b) => compare(a.words, b.words) || compare(a.uri, b.uri) || compare(a.id, b.id))
  let size = 0
  for (const term of ordered) {
    const words = termTokens(term.words).map((token) => wordKeys(token.text))
    if (words.length === 0) continue
    size++
    for (const key of words[0]!) {
      const phrases = byFirst.get(key)
      if (phrases === undefined) byFirst.set(key, [{ term, words }])
      else phrases.push({ term, words })
    }
  }
  return { byFirst, size }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
