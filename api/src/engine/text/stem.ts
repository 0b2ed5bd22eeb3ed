/// <reference path="./natural-stemmers.d.ts" />
import porterEn from 'natural/lib/natural/stemmers/porter_stemmer.js'
import porterDe from 'natural/lib/natural/stemmers/porter_stemmer_de.js'
import type { Language } from '../types.ts'
import { foldSharpS, unfoldUmlauts } from './fold.ts'

const CACHE_LIMIT = 60_000

// Stemming is the dearest step per word; a bounded memo changes no result, only the time.
const caches: Record<Language, Map<string, string>> = { de: new Map(), en: new Map() }

/**
 * Stem of one word, lower-cased, with umlauts removed (the German stemmer does so itself).
 * @param word      a single word in any case; "" gives ""
 * @param language  whose rules to use
 * @returns         the stem; words with digits or symbols (C++, S7-1500) come back lower-cased and otherwise untouched
 * @complexity      O(length), amortised O(1) for words seen lately
 * @source          Porter 1980; Snowball German
 */
export function stemWord(word: string, language: Language): string {
  const cache = caches[language]
  const known = cache.get(word)
  if (known !== undefined) return known
  const lower = foldSharpS(word.toLowerCase())
  const stem = /^\p{L}+$/u.test(lower) ? stemLetters(lower, language) : lower
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(word, stem)
  return stem
}

function stemLetters(lower: string, language: Language): string {
  // Words this short carry no ending worth cutting, and words this long are not words.
  if (lower.length <= 3 || lower.length > 60) return language === 'de' ? stripUmlauts(lower) : lower
  if (language === 'en') return porterEn.stem(lower)
  return stripUmlauts(porterDe.stem(unfoldUmlauts(lower)))
}

function stripUmlauts(word: string): string {
  return word.replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u').replace(/U/g, 'u').replace(/Y/g, 'y')
}
