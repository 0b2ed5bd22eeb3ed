import type { LabelIndex } from '../vocabulary/types.ts'
import type { Candidate } from './gather.ts'
import { type Location, locateLabel, NOWHERE } from './locate.ts'
import type { Query } from './query.ts'

/** Names of the signals, in the order of their values; a link reports its shares under these names. */
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
  'shortQuery',
] as const

export interface Reading {
  readonly candidate: Candidate
  readonly location: Location
  /** Values of SIGNALS. */
  readonly values: Float64Array
  /** Best share of the label, by words or parts. */
  readonly share: number
}

/**
 * Signal values of a candidate, each in [0, 1] or close to it.
 * @complexity O(label terms x occurrences)
 */
export function readCandidate(index: LabelIndex, query: Query, candidate: Candidate): Reading {
  const { concept, label } = candidate
  const byParts = candidate.partShare * 0.92 > candidate.wordShare
  const share = Math.max(candidate.wordShare, candidate.partShare * 0.92)
  const location = label < 0 ? NOWHERE : locateLabel(index, query, label, byParts)
  const kind = label < 0 ? 0 : index.labelMeta[label]! >> 1
  const size = Math.max(1, query.content.length)
  const full = share >= 0.9
  const values = Float64Array.of(
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
  )
  return { candidate, location, values, share }
}
