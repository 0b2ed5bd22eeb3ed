import type { NeedMatch } from 'api/contract/matching'

/** The parts behind a coverage: how many of the asked skills an offer gives anything for. */
export const partsOf = (match: NeedMatch) => ({
  covered: match.covered.length,
  asked: match.covered.length + match.open.length,
})
