import { levelAt, namesLanguage } from '../text/levels.ts'
import { type NormalisedText, originalSpan } from '../text/normalise.ts'
import type { ReadSegment } from '../text/read-text.ts'
import type { SaidLevel } from '../types.ts'
import type { LabelIndex } from '../vocabulary/types.ts'
import type { Reading } from './features.ts'

/**
 * Level that a segment names for a reading, with the words that say it.
 * @param named  token positions that prove accepted links of the segment
 * @returns      null when the segment names none, or none that belongs to these words
 * @complexity   O(levels of the segment x named)
 */
export function levelOf(
  index: LabelIndex,
  source: NormalisedText,
  { tokens, levels }: ReadSegment,
  { candidate, location: { positions } }: Reading,
  named: readonly number[],
): SaidLevel | null {
  if (levels.length === 0 || positions.length === 0) return null
  const first = tokens[positions[0]!]!
  const last = tokens[positions[positions.length - 1]!]!
  const isLanguage = candidate.label >= 0 && namesLanguage(index.labels[candidate.label]!)
  const cue = levelAt(source.text, levels, first.start, last.end, isLanguage, (from, to) =>
    named.some((position) => tokens[position]!.end > from && tokens[position]!.end <= to),
  )
  return cue === null ? null : { level: cue.level, evidence: originalSpan(source, cue.start, cue.end) }
}
