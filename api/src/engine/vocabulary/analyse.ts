import type { CompoundSplitter } from '../text/compound.ts'
import { stemWord } from '../text/stem.ts'
import { STOPWORDS } from '../text/stopwords.ts'
import { type Token, tokenise } from '../text/tokenise.ts'
import type { Language } from '../types.ts'

/** Terms of a label: whole words and, for German, parts of compounds. */
export interface LabelTerms {
  readonly words: readonly string[]
  readonly parts: readonly string[]
}

const QUALIFIER = /\s*\([^()]*\)\s*$/u

/** A label without the qualifier that the taxonomy adds: "Java (computer programming)" -> "Java". "" gives "". O(length). */
export function bareLabel(label: string): string {
  const bare = label.replace(QUALIFIER, '')
  return bare === '' ? label : bare
}

/**
 * Term keys of a label.
 * @param ordinary  lower-cased words that running text uses in an ordinary sense; a short or capitalised label word among them
 *                  ("IT", "Swift") must be met in the same case
 * @returns         each key once, in label order; a label of function words alone keeps them all, with case
 * @complexity      O(label length), plus splitting new compounds
 */
export function analyseLabel(
  label: string,
  language: Language,
  ordinary: ReadonlySet<string>,
  splitter: CompoundSplitter,
): LabelTerms {
  const all = tokenise(bareLabel(label))
  const content = all.filter(({ text }) => isCased(text, ordinary) || !STOPWORDS[language].has(text.toLowerCase()))
  if (content.length === 0) return { words: [...new Set(all.map(({ text }) => `=${text}`))], parts: [] }
  const words = new Set<string>()
  const parts = new Set<string>()
  for (const { text } of content) {
    const cased = isCased(text, ordinary)
    const key = cased ? `=${text}` : wordKey(text, language)
    words.add(key)
    if (language === 'de') for (const part of cased ? [`p${key}`] : partKeys(text, splitter)) parts.add(part)
  }
  return { words: [...words], parts: [...parts] }
}

function isCased(word: string, ordinary: ReadonlySet<string>): boolean {
  if (!/^\p{L}+$/u.test(word)) return false
  if (word.length === 1) return true
  const lower = word.toLowerCase()
  if (word === lower) return false
  if (word.length === 2) return true
  if (word === word.toUpperCase() && word.length <= 5) return ordinary.has(lower)
  return false
}

/** Key of a whole word in one language. */
export function wordKey(word: string, language: Language): string {
  return (language === 'de' ? 'd' : 'e') + stemWord(word, language)
}

/** Keys of a German word's compound parts; the word itself when it does not split. O(length^2) when new. */
export function partKeys(word: string, splitter: CompoundSplitter): string[] {
  const parts = splitter.split(word)
  return parts.length === 0 ? [`p${stemWord(word, 'de')}`] : parts.map((part) => `p${stemWord(part, 'de')}`)
}

/**
 * Words of a label or description that count towards its content.
 * @returns tokens that are no function words of the language, nor single letters in lower case
 */
export function contentTokens(tokens: readonly Token[], language: Language): Token[] {
  return tokens.filter(({ text }) => !STOPWORDS[language].has(text.toLowerCase()) && !/^\p{Ll}$/u.test(text))
}
