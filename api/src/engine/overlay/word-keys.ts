import { normaliseText } from '../text/normalise.ts'
import { stemWord } from '../text/stem.ts'
import { type Token, tokenise } from '../text/tokenise.ts'

/** Letters this few and all capitals are a name whose case matters: IT, ER, ÖA. */
const NAME = /^\p{Lu}{1,3}$/u

/**
 * Under which keys a word is found. Two words are the same when they share a key: the same word in another case, with a German
 * ending ("Schaltschränke", "Schaltschrank") or an English plural; capitals of up to three letters only as they stand.
 * @param word  one word; "" gives keys that match nothing else
 * @returns     one or two keys
 * @complexity  O(length)
 */
export function wordKeys(word: string): readonly string[] {
  if (NAME.test(word)) return [`=${word}`]
  const lower = word.toLowerCase()
  return [`d${stemWord(word, 'de')}`, `e${/^\p{L}{3,}[^s\P{L}]s$/u.test(lower) ? lower.slice(0, -1) : lower}`]
}

/**
 * What makes two terms the same term: the German keys of their words in order.
 * @param words  any string; "" and strings without a word give ""
 * @complexity   O(length)
 */
export const termKey = (words: string): string =>
  termTokens(words)
    .map((token) => wordKeys(token.text)[0])
    .join(' ')

/** Words of a term, as a text would be read. */
export const termTokens = (words: string): Token[] => tokenise(normaliseText(words).text)
