import type { LabelIndex, Vocabulary } from '../vocabulary/types.ts'
import { compareReadings, type Reading, readCandidate, SIGNALS } from './features.ts'
import { gatherCandidates } from './gather.ts'
import { withGramFlags } from './gram-share.ts'
import type { Query } from './query.ts'

/** Candidates of a query with all their signals, in the order of gatherCandidates. */
export function readCandidates(vocabulary: Vocabulary, index: LabelIndex, query: Query): Reading[] {
  const candidates = gatherCandidates(vocabulary, index, query)
  // One block for all: a small array of its own for each would cost more than filling it.
  const block = new Float64Array(candidates.length * SIGNALS.length)
  const readings = withGramFlags(query, (grams) =>
    candidates.map((candidate, i) => {
      const values = block.subarray(i * SIGNALS.length, (i + 1) * SIGNALS.length)
      return readCandidate(index, query, candidate, values, grams)
    }),
  )
  compareReadings(readings)
  return readings
}
