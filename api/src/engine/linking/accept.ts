import { bareLabel, wordKey } from '../vocabulary/analyse.ts'
import { LABEL_KINDS, LANGUAGES, type LabelIndex } from '../vocabulary/types.ts'
import type { Reading } from './features.ts'
import { saysWords } from './method.ts'
import type { Query } from './query.ts'
import { GATES, TALK } from './weights.ts'

/** How a reading stands in its sentence. */
export interface Standing {
  readonly confidence: number
  /** How much the sentence sounds like talk of skills, log-odds. */
  readonly talk: number
  /** 0 = the best of its sentence. */
  readonly place: number
  /** The sentence is the concept's own name and nothing else. */
  readonly isWhole: boolean
}

/**
 * Whether words of the text may name the concept at all: a label was found, and not just a word of it that says nothing of the kind.
 * @complexity  O(label length)
 */
export function isPlausible(index: LabelIndex, query: Query, reading: Reading, confidence: number): boolean {
  if (reading.candidate.label < 0) return false
  if (reading.location.byParts && !fillsCompounds(query, reading)) return false
  return confidence >= GATES.filler || !isMostlyFiller(index, reading)
}

/**
 * Whether a reading may count without a person's word: confident enough for how much of its label is said, or the text says the
 * label itself.
 * @complexity  O(label length)
 */
export function mayCount(
  index: LabelIndex,
  query: Query,
  reading: Reading,
  { confidence, talk, place, isWhole }: Standing,
): boolean {
  if (!isPlausible(index, query, reading, confidence)) return false
  if (isWhole && talk >= TALK.word) return true
  const bar = Math.max(barOf(index, query, reading), place < GATES.places ? 0 : GATES.beyond)
  const least = reading.location.matched > 1 ? TALK.phrase : TALK.word
  if (confidence >= bar || (talk >= least && isVerbatim(index, query, reading))) return true
  return talk >= TALK.light && isVerbatimButVerb(index, query, reading)
}

/** "Kunden" is all that counts in "für Kunden da sein", and says nothing of the kind. */
function isMostlyFiller(index: LabelIndex, { candidate }: Reading): boolean {
  const { starts, items } = index.labelTerms
  if (index.labelWeight[candidate.label]! >= GATES.fillerMass || !hasSeveralWords(index.labels[candidate.label]!))
    return false
  let words = 0
  for (let i = starts[candidate.label]!; i < starts[candidate.label + 1]!; i++)
    if (!index.terms[items[i]!]!.startsWith('p')) words++
  return words === 1
}

function hasSeveralWords(label: string): boolean {
  return /\S\s+\S/.test(bareLabel(label).trim())
}

/** Verbs that say no more than that something is done: "Wundversorgung" names "Wundversorgung durchführen". */
const LIGHT_VERBS: ReadonlySet<string> = new Set([
  ...['durchführen', 'ausführen', 'vornehmen', 'leisten'].map((word) => wordKey(word, 'de')),
  ...['carry', 'perform', 'conduct', 'execute', 'undertake'].map((word) => wordKey(word, 'en')),
])

/** Half a label names less than a whole one. */
function barOf(index: LabelIndex, query: Query, { candidate, location, share }: Reading): number {
  if (share >= GATES.whole) return GATES.said
  if (!location.distinctive) return GATES.common
  return !location.byParts && lacksLightVerbsOnly(index, query, candidate.label) ? GATES.light : GATES.half
}

function lacksLightVerbsOnly({ labelTerms, terms }: LabelIndex, query: Query, label: number): boolean {
  for (let i = labelTerms.starts[label]!; i < labelTerms.starts[label + 1]!; i++) {
    const term = labelTerms.items[i]!
    const key = terms[term]!
    if (!key.startsWith('p') && !query.words.has(term) && !LIGHT_VERBS.has(key)) return false
  }
  return true
}

/**
 * The text says the whole label in one go. Then it is named, however little the ranker makes of a short label in a long sentence.
 */
export function isVerbatim(index: LabelIndex, query: Query, reading: Reading): boolean {
  const { location, share, candidate } = reading
  if (!location.distinctive || location.density < 1 || candidate.mass < GATES.verbatimMass) return false
  if (location.positions.some((position) => query.corrected.has(position))) return false
  if (location.byParts) return candidate.partShare >= 0.97
  if (share < 0.97 || !inOwnLanguage(index, query, reading)) return false
  if (location.matched > 1) return true
  // "lernen" does not say "Lernen lernen".
  if (hasSeveralWords(index.labels[candidate.label]!)) return false
  return saysWords(index, query, candidate.label, location.positions) && isName(index, query, reading)
}

/** All in one go but for a verb that says no more than that it is done. */
function isVerbatimButVerb(index: LabelIndex, query: Query, { location, candidate, share }: Reading): boolean {
  if (!location.distinctive || location.byParts || location.density < 1 || share >= 0.97) return false
  if (candidate.mass < GATES.wordMass || location.positions.some((position) => query.corrected.has(position)))
    return false
  return (
    lacksLightVerbsOnly(index, query, candidate.label) && saysWords(index, query, candidate.label, location.positions)
  )
}

/** One word names a skill when the taxonomy calls the skill so, or when the text writes it as a name ("Git", "SQL"). */
function isName(index: LabelIndex, query: Query, { candidate, location }: Reading): boolean {
  const kind = LABEL_KINDS[index.labelMeta[candidate.label]! >> 1]
  const position = location.positions[0]!
  const word = query.tokens[position]!.text
  const named = /\p{Lu}/u.test(word.slice(position === 0 ? 1 : 0)) || /[\d+#.]/u.test(word)
  if (named) return true
  return candidate.mass >= GATES.wordMass && (kind === 'preferred' || kind === 'everyday')
}

/** "Marktführer" holds "führen" and asks for no leadership: a compound counts when the label explains it whole. */
function fillsCompounds(query: Query, { location }: Reading): boolean {
  const parts = location.positions.reduce((sum, position) => sum + (query.partCounts.get(position) ?? 1), 0)
  return location.occurrences >= GATES.compound * parts
}

/** A German sentence may name an English label only as it is written; stems of one language mean nothing in the other. */
function inOwnLanguage(index: LabelIndex, query: Query, { candidate, location }: Reading): boolean {
  const language = LANGUAGES[index.labelMeta[candidate.label]! & 1]
  if (query.languages[0] === language || location.byParts) return true
  const label = bareLabel(index.labels[candidate.label]!).toLowerCase()
  return location.positions.every((position) => label.includes(query.tokens[position]!.text.toLowerCase()))
}
