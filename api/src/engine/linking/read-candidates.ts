import type { LabelIndex, Vocabulary } from '../vocabulary/types.ts'
import { compareReadings, type Reading, readCandidate } from './features.ts'
import { gatherCandidates } from './gather.ts'
import { withGramFlags } from './gram-share.ts'
import type { Query } from './query.ts'

/** Candidates of a query with all their signals, in the order of gatherCandidates. */
export function readCandidates(vocabulary: Vocabulary, index: LabelIndex, query: Query): Reading[] {
  const readings = withGramFlags(query, (grams) =>
    gatherCandidates(vocabulary, index, query).map((candidate) => readCandidate(index, query, candidate, grams)),
  )
  compareReadings(readings)
  return readings
}
