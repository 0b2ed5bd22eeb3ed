import { foldKey } from '../text/fold.ts'
import { labelLanguages } from '../text/language.ts'
import { stemWord } from '../text/stem.ts'
import { STOPWORDS } from '../text/stopwords.ts'
import type { Token } from '../text/tokenise.ts'
import type { Language, TextLanguage } from '../types.ts'
import { partKeys, wordKey } from '../vocabulary/analyse.ts'
import type { LabelIndex, Vocabulary } from '../vocabulary/types.ts'
import { correctWord } from './typing-errors.ts'

// "Projektmanagementkenntnisse" asks for project management: such heads add nothing.
const EMPTY_PARTS = new Set(
  [
    'kenntnisse',
    'erfahrung',
    'erfahrungen',
    'fähigkeit',
    'fähigkeiten',
    'bereich',
    'aufgaben',
    'arbeiten',
    'fachkraft',
    'tätigkeit',
  ].map((word) => `p${stemWord(word, 'de')}`),
)

/** Content words up to which a query is a term rather than a sentence. */
export const FEW_WORDS = 4

/** A run of words as the index sees it. */
export interface Query {
  readonly tokens: readonly Token[]
  /** The tokens without case and umlauts. */
  readonly folded: readonly string[]
  readonly languages: readonly Language[]
  /** Languages whose function words the text really uses: a German text does not match English labels by stem alone. */
  readonly words: ReadonlyMap<number, readonly number[]>
  readonly parts: ReadonlyMap<number, readonly number[]>
  /** Tokens that carry content, ascending. */
  readonly content: readonly number[]
  /** How many compound parts each token has; by token position. */
  readonly partCounts: ReadonlyMap<number, number>
  /** Tokens read through a corrected typing error. */
  readonly corrected: ReadonlySet<number>
}

/**
 * Looks the words of a segment up in an index.
 * @param skip   one flag per token; flagged tokens (denied ones) take no part
 * @returns      term -> positions of the tokens that name it, ascending; empty maps when nothing is known
 * @complexity   O(tokens), plus one scan of near words per unknown token
 */
export function readQuery(
  vocabulary: Vocabulary,
  index: LabelIndex,
  tokens: readonly Token[],
  language: TextLanguage,
  skip: readonly boolean[] = [],
): Query {
  const languages = labelLanguages(language)
  const words = new Map<number, number[]>()
  const parts = new Map<number, number[]>()
  const content: number[] = []
  const corrected = new Set<number>()
  const partCounts = new Map<number, number>()
  tokens.forEach(({ text }, position) => {
    if (skip[position] === true) return
    // Who says "I" speaks of no Roman one: "PL/I" is told by its other half.
    if (text === 'I' && language !== 'de') return
    // Whether a capital letter matters is the label's affair: "=IT" exists only where it does.
    let known = text !== text.toLowerCase() || text.length === 1 ? add(index, words, `=${text}`, position) : false
    if (known && languages.includes('de')) add(index, parts, `p=${text}`, position)
    if (isFunctionWord(text, language)) {
      if (known) content.push(position)
      return
    }
    content.push(position)
    for (const one of languages) {
      if (!STOPWORDS[one].has(text.toLowerCase())) known = add(index, words, wordKey(text, one), position) || known
    }
    if (languages.includes('de')) {
      const keys = partKeys(text, vocabulary.splitter)
      partCounts.set(position, keys.filter((key) => !EMPTY_PARTS.has(key)).length)
      for (const key of keys) known = add(index, parts, key, position) || known
    }
    if (known) return
    const near = correctWord(vocabulary.words, foldKey(text))
    if (near === null) return
    for (const one of languages) if (add(index, words, wordKey(near, one), position)) corrected.add(position)
  })
  const folded = tokens.map(({ text }) => foldKey(text))
  return { tokens, folded, languages, words, parts, content, partCounts, corrected }
}

function isFunctionWord(word: string, language: TextLanguage): boolean {
  const lower = word.toLowerCase()
  if (/^\p{Ll}$/u.test(word)) return true
  if (language === 'de' || language === 'en') return STOPWORDS[language].has(lower)
  return STOPWORDS.de.has(lower) || STOPWORDS.en.has(lower)
}

function add(index: LabelIndex, into: Map<number, number[]>, key: string, position: number): boolean {
  const term = index.termId.get(key)
  if (term === undefined) return false
  const positions = into.get(term)
  if (positions === undefined) into.set(term, [position])
  else if (positions[positions.length - 1] !== position) positions.push(position)
  return true
}
