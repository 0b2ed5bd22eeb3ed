import { normaliseText } from '../text/normalise.ts'
import { STOPWORDS } from '../text/stopwords.ts'
import { tokenise } from '../text/tokenise.ts'
import type { CompiledTerms } from './compile-terms.ts'
import { findTerms } from './find-terms.ts'
import { termTokens } from './word-keys.ts'

/**
 * Whether any of the terms stands in a text, denied or not.
 * @complexity  O(length x terms that begin with the same word)
 */
export function holdsTerm(terms: CompiledTerms, text: string): boolean {
  const source = normaliseText(text)
  return findTerms(terms, source, { tokens: tokenise(source.text) }).length > 0
}

/**
 * Words of a term that are not function words of German or English.
 * @param words  any string; "" gives []
 * @complexity   O(length)
 */
export const contentWords = (words: string): string[] =>
  termTokens(words)
    .map((token) => token.text)
    .filter((word) => !STOPWORDS.de.has(word.toLowerCase()) && !STOPWORDS.en.has(word.toLowerCase()))
