import { readText } from '../text/read-text.ts'
import type { LinkOptions, LinkResult, SkillLink, Span } from '../types.ts'
import { ENGINE_VERSION } from '../version.ts'
import type { LabelIndex, Vocabulary } from '../vocabulary/types.ts'
import { firstLabelOf } from './first-label.ts'
import { linkSegment, type SegmentLink } from './link-segment.ts'
import { sharesOf } from './ranker.ts'

const DEFAULT_LIMIT = 50

/**
 * Skills that a text names, with the words that prove them.
 * @param text     any string, of any length; offsets in the answer are UTF-16 into exactly this string
 * @param options  limit >= 0 (default 50), language when known, only accepted or counting ones (default all)
 * @returns        best first: a text's own name, then by score, where a label said whole is worth a little more; ties by URI; each concept once with
 *                 its best segment's score; no links for "" or a text that shares nothing with any label; a denied skill ("no SAP required") is not linked
 * @throws {RangeError} when the limit is negative or not a whole number
 * @complexity     O(sentences x postings of their words); about 3 ms a sentence on ESCO in two languages
 */
export function linkText(vocabulary: Vocabulary, text: string, options: LinkOptions = {}): LinkResult {
  const limit = options.limit ?? DEFAULT_LIMIT
  if (!Number.isInteger(limit) || limit < 0) throw new RangeError(`limit must be a whole number >= 0, got ${limit}`)
  const index = vocabulary.indexes.skill
  const read = readText(text, options.language)
  const found = new Map<number, SegmentLink>()
  for (const segment of read.segments) {
    for (const link of linkSegment(vocabulary, index, read.source, segment, Math.max(limit, DEFAULT_LIMIT))) {
      const known = found.get(link.concept)
      found.set(link.concept, known === undefined ? link : mergeLinks(known, link))
    }
  }
  const links = [...found.values()]
    .filter((link) => isWanted(link, options.only))
    .sort((a, b) => b.order - a.order || a.concept - b.concept)
    .slice(0, limit)
    .map((link) => publish(index, link))
  return {
    language: read.language,
    links,
    engineVersion: ENGINE_VERSION,
    taxonomyVersion: vocabulary.taxonomyVersion,
  }
}

/**
 * A reading that counts stands before one that is only accepted, that before a refused one, else the better; a second one of the
 * same standing adds its words, and one "must" is enough to make it a must.
 */
export function mergeLinks(a: SegmentLink, b: SegmentLink): SegmentLink {
  const standing = (link: SegmentLink) => (link.counts ? 2 : link.accepted ? 1 : 0)
  const isBetter = standing(a) === standing(b) ? b.order > a.order : standing(b) > standing(a)
  const [best, other] = isBetter ? [b, a] : [a, b]
  if (!other.accepted || standing(other) < standing(best)) return best
  const evidence = [...best.evidence, ...other.evidence].sort(([x], [y]) => x - y)
  return {
    ...best,
    evidence: withoutOverlap(evidence),
    level: best.level ?? other.level,
    importance: best.importance === 'must' || other.importance === 'must' ? 'must' : 'nice',
  }
}

/** Whether a link is among those that were asked for. */
export function isWanted(link: { accepted: boolean; counts: boolean }, only: LinkOptions['only']): boolean {
  return only === undefined || (only === 'counting' ? link.counts : link.accepted)
}

function withoutOverlap(spans: readonly Span[]): Span[] {
  const kept: Span[] = []
  for (const span of spans) if (kept.length === 0 || span[0] >= kept[kept.length - 1]![1]) kept.push(span)
  return kept
}

function publish(index: LabelIndex, link: SegmentLink): SkillLink {
  const label = link.label >= 0 ? link.label : firstLabelOf(index, link.concept)
  // Worked out for who asks: most never do.
  let shares: SkillLink['signals'] | undefined
  return {
    uri: index.uris[link.concept]!,
    score: link.score,
    accepted: link.accepted,
    counts: link.counts,
    importance: link.importance,
    level: link.level,
    method: link.method,
    evidence: link.evidence,
    matchedLabel: index.labels[label] ?? '',
    get signals() {
      shares ??= sharesOf(link.reading)
      return shares
    },
  }
}
