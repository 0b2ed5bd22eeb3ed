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
const UNCOMPARED = SIGNALS.slice(RANKED).map(() => 0)

export interface Reading {
  readonly candidate: Candidate
  readonly location: Location
  /** Values of SIGNALS. */
  readonly values: number[]
  /** Best share of the label, by words or parts. */
  readonly share: number
}

/**
 * Signal values of a candidate, each in [0, 1] or close to it; those that compare candidates are 0 until compareReadings.
 * @complexity O(label terms x occurrences)
 */
export function readCandidate(index: LabelIndex, query: Query, candidate: Candidate, grams?: GramFlags): Reading {
  const { concept, label } = candidate
  const byParts = candidate.partShare * 0.92 > candidate.wordShare
  const share = Math.max(candidate.wordShare, candidate.partShare * 0.92)
  const location = label < 0 ? NOWHERE : locateLabel(index, query, label, byParts)
  const kind = label < 0 ? 0 : index.labelMeta[label]! >> 1
  const size = Math.max(1, query.content.length)
  const full = share >= 0.9
  const name = grams === undefined ? -1 : firstLabelOf(index, concept, query.languages[0])
  const meta = index.conceptMeta[concept]!
  const values = [
    share,
    candidate.mass / (candidate.mass + 8),
    share * location.density,
    full && location.density === 1 ? candidate.mass / (candidate.mass + 8) : 0,
    candidate.preferredShare,
    candidate.gram * Math.min(3, Math.sqrt(size)),
    Math.min(1, location.positions.length / size),
    candidate.description * Math.min(3, Math.sqrt(size)),
    byParts ? share : 0,
    kind === 3 && full ? 1 : 0,
    index.prior[concept]!,
    Math.log1p(index.labelCount[concept]!) / 5,
    full ? 1 : 0,
    1 / size,
    candidate.wordShare,
    candidate.partShare,
    location.density,
    location.matched / 4,
    location.distinctive ? 1 : 0,
    label < 0 ? 0 : (index.labelTerms.starts[label + 1]! - index.labelTerms.starts[label]!) / 8,
    label < 0 ? 1 : kind / 4,
    label >= 0 && LANGUAGES[index.labelMeta[label]! & 1] === query.languages[0] ? 1 : 0,
    (meta & 3) / 3,
    (meta >> 2) / 4,
    grams === undefined || label < 0 ? 0 : gramShare(index, label, grams),
    grams === undefined || name < 0 ? 0 : gramShare(index, name, grams),
    label >= 0 && location.matched > 0 && saysWords(index, query, label, location.positions) ? 1 : 0,
    Math.min(2, candidate.agreement / 4),
    candidate.prose * Math.min(3, Math.sqrt(size)),
    candidate.occupations,
    candidate.kin,
    ...UNCOMPARED,
  ]
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
    const numbers = Float64Array.from(readings, measure)
    const order = readings.map((_, i) => i).sort((a, b) => numbers[b]! - numbers[a]! || a - b)
    const best = Math.max(1e-9, numbers[order[0] ?? 0] ?? 0)
    let place = 0
    order.forEach((i, at) => {
      // Equal values share a place, so that the order of equals never shows.
      if (at > 0 && numbers[i] !== numbers[order[at - 1]!]) place = at
      readings[i]!.values[RANKED + source] = 1 / (1 + place)
      readings[i]!.values[RANKED + sources.length + source] = Math.max(0, numbers[i]!) / best
    })
  })
}
