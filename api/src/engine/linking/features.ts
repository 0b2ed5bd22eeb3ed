import { LANGUAGES, type LabelIndex } from '../vocabulary/types.ts'
import { firstLabelOf } from './first-label.ts'
import type { Candidate } from './gather.ts'
import { type GramFlags, gramShare } from './gram-share.ts'
import { type Location, locateLabel, NOWHERE } from './locate.ts'
import { saysWords } from './method.ts'
import type { Query } from './query.ts'

/** Names of the signals, in the order of their values; a link reports its shares under the name before the dot. */
export const SIGNALS = [
  'containment',
  'mass',
  'window',
  'phrase',
  'preferred',
  'ngram',
  'words',
  'description',
  'compound',
  'everyday',
  'prior',
  'labels',
  'complete',
  'query.size',
  'containment.words',
  'containment.parts',
  'window.density',
  'words.matched',
  'containment.rarest',
  'labels.length',
  'labels.kind',
  'language',
  'type',
  'reuse',
  'ngram.label',
  'ngram.name',
  'phrase.surface',
  'labels.agreement',
  'prose',
  'occupations',
  'kin',
  'containment.rank',
  'ngram.rank',
  'description.rank',
  'prose.rank',
  'occupations.rank',
  'kin.rank',
  'mass.relative',
  'ngram.relative',
  'description.relative',
  'prose.relative',
  'occupations.relative',
  'kin.relative',
] as const

const RANKED = SIGNALS.indexOf('containment.rank')

/** Where a candidate's label stands in the text. */
export interface Placed {
  readonly candidate: Candidate
  readonly location: Location
  /** Best share of the label, by words or parts. */
  readonly share: number
}

export interface Reading extends Placed {
  /** Values of SIGNALS. */
  readonly values: Float64Array
}

/** O(label terms x occurrences). */
export function placeCandidate(index: LabelIndex, query: Query, candidate: Candidate): Placed {
  const { label } = candidate
  const parts = candidate.partShare * 0.92
  const location = label < 0 ? NOWHERE : locateLabel(index, query, label, parts > candidate.wordShare)
  return { candidate, location, share: Math.max(candidate.wordShare, parts) }
}

/**
 * Signal values of a candidate, each in [0, 1] or close to it; those that compare candidates are left to compareReadings.
 * @param values    gets them, in the order of SIGNALS
 * @complexity O(label terms x occurrences)
 */
export function readCandidate(
  index: LabelIndex,
  query: Query,
  candidate: Candidate,
  values: Float64Array,
  grams: GramFlags,
): Reading {
  const { concept, label } = candidate
  const { location, share } = placeCandidate(index, query, candidate)
  const kind = label < 0 ? 0 : index.labelMeta[label]! >> 1
  const size = Math.max(1, query.content.length)
  const full = share >= 0.9
  const name = firstLabelOf(index, concept, query.languages[0])
  const meta = index.conceptMeta[concept]!
  const sized = Math.min(3, Math.sqrt(size))
  const weight = candidate.mass / (candidate.mass + 8)
  let at = 0
  values[at++] = share
  values[at++] = weight
  values[at++] = share * location.density
  values[at++] = full && location.density === 1 ? weight : 0
  values[at++] = candidate.preferredShare
  values[at++] = candidate.gram * sized
  values[at++] = Math.min(1, location.positions.length / size)
  values[at++] = candidate.description * sized
  values[at++] = share > candidate.wordShare ? share : 0
  values[at++] = kind === 3 && full ? 1 : 0
  values[at++] = index.prior[concept]!
  values[at++] = Math.log1p(index.labelCount[concept]!) / 5
  values[at++] = full ? 1 : 0
  values[at++] = 1 / size
  values[at++] = candidate.wordShare
  values[at++] = candidate.partShare
  values[at++] = location.density
  values[at++] = location.matched / 4
  values[at++] = location.distinctive ? 1 : 0
  values[at++] = label < 0 ? 0 : (index.labelTerms.starts[label + 1]! - index.labelTerms.starts[label]!) / 8
  values[at++] = label < 0 ? 1 : kind / 4
  values[at++] = label >= 0 && LANGUAGES[index.labelMeta[label]! & 1] === query.languages[0] ? 1 : 0
  values[at++] = (meta & 3) / 3
  values[at++] = (meta >> 2) / 4
  values[at++] = label < 0 ? 0 : gramShare(index, label, grams)
  values[at++] = name < 0 ? 0 : gramShare(index, name, grams)
  values[at++] = label >= 0 && location.matched > 0 && saysWords(index, query, label, location.positions) ? 1 : 0
  values[at++] = Math.min(2, candidate.agreement / 4)
  values[at++] = candidate.prose * sized
  values[at++] = candidate.occupations
  values[at] = candidate.kin
  return { candidate, location, values, share }
}

/**
 * Fills in how each reading stands among the others of its segment: its place and its value relative to the best.
 * @complexity O(readings log readings)
 */
export function compareReadings(readings: readonly Reading[]): void {
  const sources: readonly ((reading: Reading) => number)[] = [
    ({ share, candidate }) => (share ** 1.5 * candidate.mass) / (candidate.mass + 4),
    ({ candidate }) => candidate.gram,
    ({ candidate }) => candidate.description,
    ({ candidate }) => candidate.prose,
    ({ candidate }) => candidate.occupations,
    ({ candidate }) => candidate.kin,
  ]
  sources.forEach((measure, source) => {
    const numbers = new Float64Array(readings.length)
    for (let i = 0; i < numbers.length; i++) numbers[i] = measure(readings[i]!)
    const ascending = numbers.slice().sort()
    const best = Math.max(1e-9, ascending[ascending.length - 1] ?? 0)
    readings.forEach(({ values }, i) => {
      // Equal values share a place, so that the order of equals never shows.
      values[RANKED + source] = 1 / (1 + countAbove(ascending, numbers[i]!))
      values[RANKED + sources.length + source] = Math.max(0, numbers[i]!) / best
    })
  })
}

function countAbove(ascending: Float64Array, value: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! <= value) low = middle + 1
    else high = middle
  }
  return ascending.length - low
}
