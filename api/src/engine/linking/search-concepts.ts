import { foldKey } from '../text/fold.ts'
import { STOPWORDS } from '../text/stopwords.ts'
import { tokenise } from '../text/tokenise.ts'
import type { ConceptKind, Language } from '../types.ts'
import { wordKey } from '../vocabulary/analyse.ts'
import { LABEL_KINDS, LANGUAGES, type LabelIndex, type Vocabulary } from '../vocabulary/types.ts'
import { correctWord, lowerBound } from './typing-errors.ts'

export interface SearchOptions {
  /** Default 'skill'. */
  readonly kind?: ConceptKind
  /** How many at most, default 20. */
  readonly limit?: number
  /** Only labels of this language; default all. */
  readonly language?: Language
}

export interface ConceptHit {
  readonly uri: string
  /** In [0, 1]: 1 when the query is the label. */
  readonly score: number
  readonly matchedLabel: string
}

const EXPANSIONS = 120

/**
 * Concepts whose labels hold all words of a query, the last one possibly unfinished; one typing error per word is forgiven.
 * @param query  what somebody has typed so far; "" or function words alone give []
 * @returns      best first, ties by URI, each concept once with its best label
 * @throws {RangeError} when the limit is negative or not a whole number
 * @complexity   O(postings of at most 120 expansions per word)
 */
export function searchConcepts(vocabulary: Vocabulary, query: string, options: SearchOptions = {}): ConceptHit[] {
  const limit = options.limit ?? 20
  if (!Number.isInteger(limit) || limit < 0) throw new RangeError(`limit must be a whole number >= 0, got ${limit}`)
  const index = vocabulary.indexes[options.kind ?? 'skill']
  const typed = query.normalize('NFKC').trim().slice(0, 200)
  const words = tokenise(typed).map(({ text }) => text)
  const finished = words.filter((word, i) => i === words.length - 1 || !isFunctionWord(word))
  let matching: Set<number> | null = null
  finished.forEach((word, i) => {
    const hits = labelsWith(vocabulary, index, word, i === finished.length - 1)
    matching = matching === null ? hits : new Set([...matching].filter((label) => hits.has(label)))
  })
  const best = new Map<number, { label: number; score: number }>()
  for (const label of matching ?? new Set<number>()) {
    const meta = index.labelMeta[label]!
    if (options.language !== undefined && LANGUAGES[meta & 1] !== options.language) continue
    const concept = index.labelConcept[label]!
    const score = similarity(typed, index.labels[label]!, LABEL_KINDS[meta >> 1] === 'preferred')
    const known = best.get(concept)
    if (known === undefined || score > known.score) best.set(concept, { label, score })
  }
  return [...best]
    .sort(([a, x], [b, y]) => y.score - x.score || a - b)
    .slice(0, limit)
    .map(([concept, { label, score }]) => ({ uri: index.uris[concept]!, score, matchedLabel: index.labels[label]! }))
}

function isFunctionWord(word: string): boolean {
  return STOPWORDS.de.has(word.toLowerCase()) || STOPWORDS.en.has(word.toLowerCase())
}

function labelsWith(vocabulary: Vocabulary, index: LabelIndex, word: string, unfinished: boolean): Set<number> {
  const key = foldKey(word)
  const expansions = [key]
  if (unfinished) {
    for (
      let i = lowerBound(vocabulary.words, key);
      i < vocabulary.words.length && expansions.length < EXPANSIONS;
      i++
    ) {
      if (!vocabulary.words[i]!.startsWith(key)) break
      expansions.push(vocabulary.words[i]!)
    }
  }
  const labels = new Set<number>()
  for (const expansion of expansions) addLabels(index, expansion, labels)
  if (labels.size > 0) return labels
  const near = correctWord(vocabulary.words, key)
  if (near !== null) addLabels(index, near, labels)
  return labels
}

function addLabels(index: LabelIndex, word: string, labels: Set<number>): void {
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  const keys = [
    ...LANGUAGES.map((language) => wordKey(word, language)),
    `p${wordKey(word, 'de').slice(1)}`,
    `=${capital}`,
    `=${word.toUpperCase()}`,
  ]
  for (const key of keys) {
    const term = index.termId.get(key)
    if (term === undefined) continue
    const { starts, items } = index.termLabels
    for (let i = starts[term]!; i < starts[term + 1]!; i++) labels.add(items[i]!)
  }
}

/** How much of the label has been typed, with a bonus for its start and for preferred labels. */
function similarity(typed: string, label: string, preferred: boolean): number {
  const query = foldKey(typed)
  const key = foldKey(label)
  if (query === key) return 1
  const length = Math.min(query.length, key.length) / Math.max(query.length, key.length)
  return (
    0.55 * length + (key.startsWith(query) ? 0.25 : key.includes(` ${query}`) ? 0.1 : 0) + (preferred ? 0.15 : 0.05)
  )
}
