import type { NormalisedText } from '../text/normalise.ts'
import type { ReadSegment } from '../text/read-text.ts'
import type { Importance, SaidLevel, Span } from '../types.ts'
import type { LabelIndex, Vocabulary } from '../vocabulary/types.ts'
import { isPlausible, isVerbatim, mayCount } from './accept.ts'
import { evidenceOf } from './evidence.ts'
import { placeCandidate, type Reading } from './features.ts'
import { levelOf } from './level-of.ts'
import { methodOf } from './method.ts'
import { claimWords } from './overlap.ts'
import { type Query, readQuery } from './query.ts'
import { rankOf } from './ranker.ts'
import { readCandidates } from './read-candidates.ts'
import { confidenceOf } from './score.ts'
import { GATES, SAID, THRESHOLD } from './weights.ts'

/** One concept read from one segment. */
export interface SegmentLink {
  readonly concept: number
  readonly score: number
  /** Larger comes first: a text's own name, then what is likelier; what is said whole, in one go, is put before equals. */
  readonly order: number
  readonly accepted: boolean
  readonly counts: boolean
  readonly importance: Importance
  readonly level: SaidLevel | null
  readonly method: string
  readonly evidence: readonly Span[]
  readonly label: number
  readonly reading: Reading
}

/**
 * Concepts that a segment names, best first.
 * @param limit  how many at most
 * @returns      [] when the segment shares nothing with any label or description; ties by concept number
 */
export function linkSegment(
  vocabulary: Vocabulary,
  index: LabelIndex,
  source: NormalisedText,
  segment: ReadSegment,
  limit: number,
): SegmentLink[] {
  const query = readQuery(vocabulary, index, segment.tokens, segment.language, segment.negated)
  if (query.content.length === 0) return []
  const scored = readCandidates(vocabulary, index, query)
    .map((reading) => ({ reading, raw: rankOf(reading) }))
    .sort((a, b) => b.raw - a.raw || a.reading.candidate.concept - b.reading.candidate.concept)
    .slice(0, limit)
    .map(({ reading, raw }) => ({ reading, confidence: confidenceOf(raw, segment.talk) }))
  const able = scored.map((item, place) => {
    if (segment.boilerplate) return false
    const isWhole = isWholeText(query, item.reading)
    const standing = { confidence: item.confidence, talk: segment.talk, place: isWhole ? 0 : place, isWhole }
    if (mayCount(index, query, item.reading, standing)) return true
    const said = wholeReading(index, query, item.reading)
    if (said === null || !mayCount(index, query, said, standing)) return false
    item.reading = said
    return true
  })
  const counts = claimWords(
    scored.map(({ reading }) => reading),
    able,
    scored.map(({ confidence }) => confidence >= GATES.confident),
  )
  const named = scored.filter((_, i) => counts[i]).flatMap(({ reading }) => reading.location.positions)
  const bonuses = saidBonuses(
    index,
    query,
    scored.map(({ reading }) => reading),
    counts,
  )
  const links: SegmentLink[] = []
  scored.forEach(({ reading, confidence }, i) => {
    const evidence = evidenceOf(index, query, source, reading)
    if (evidence.length === 0) return
    // What is refused for its words keeps its confidence: among a sentence's links it is still as likely to be meant.
    const doubt = segment.boilerplate ? BOILERPLATE_DOUBT : 1
    const score = counts[i] ? Math.max(confidence, THRESHOLD) : confidence * doubt
    const accepted =
      counts[i]! || (score >= THRESHOLD && i < GATES.places && isPlausible(index, query, reading, confidence))
    links.push({
      order: score + (isWholeText(query, reading) ? 1 : bonuses[i]!),
      concept: reading.candidate.concept,
      score,
      accepted,
      counts: counts[i]!,
      importance: segment.importance,
      level: levelOf(index, source, segment, reading, named),
      method: methodOf(index, query, reading),
      evidence,
      label: reading.candidate.label,
      reading,
    })
  })
  return links
}

/**
 * What being said whole is worth in the order: nothing for the second concept of the same words, and less than nothing for a name
 * that stands inside a longer one ("first aid" in "provide first aid"), so that what has words of its own comes before it.
 */
function saidBonuses(
  index: LabelIndex,
  query: Query,
  readings: readonly Reading[],
  counts: readonly boolean[],
): number[] {
  const isSaid = readings.map((reading, i) => counts[i]! && isVerbatim(index, query, reading))
  const named = readings.flatMap(({ location }, i) => (isSaid[i] ? [{ i, words: new Set(location.positions) }] : []))
  return readings.map(({ location: { positions } }, i) => {
    if (!isSaid[i]) return 0
    const holders = named.filter(({ i: other, words }) => other !== i && positions.every((word) => words.has(word)))
    if (holders.some(({ words }) => words.size > positions.length)) return -SAID / 2
    return holders.some(({ i: other }) => other < i) ? 0 : SAID
  })
}

/** A longer label half in the text ("SPS-Programmierer") must not hide a shorter one that is all there ("SPS"). */
function wholeReading(index: LabelIndex, query: Query, { candidate, values }: Reading): Reading | null {
  const { whole, wholeMass } = candidate
  if (whole < 0 || whole === candidate.label) return null
  const said = { ...candidate, label: whole, wordShare: 1, partShare: 0, mass: wholeMass }
  return { ...placeCandidate(index, query, said), values }
}

/** The text is the concept's own name and nothing else. */
function isWholeText({ content }: Query, { candidate, share, location }: Reading): boolean {
  return Math.min(candidate.preferredShare, share) >= 0.97 && location.positions.length === content.length
}

/** Nothing in boilerplate comes near to being accepted. */
const BOILERPLATE_DOUBT = THRESHOLD / 2
