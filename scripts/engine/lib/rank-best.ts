import type { Vocabulary } from '../../../api/src/engine/index.ts'
import type { Ranked } from './fit-calibration.ts'

/** Parts of an engine that may be a copy with models of its own. */
export interface LinkingParts {
  readonly readText: typeof import('../../../api/src/engine/text/read-text.ts').readText
  readonly linkSegment: typeof import('../../../api/src/engine/linking/link-segment.ts').linkSegment
  readonly rankOf: typeof import('../../../api/src/engine/linking/ranker.ts').rankOf
  readonly heardRank: typeof import('../../../api/src/engine/linking/score.ts').heardRank
}

/** The best links of a text in the order they are told in, each with the rank its confidence is worked out from. */
export function rankBest(
  { readText, linkSegment, rankOf, heardRank }: LinkingParts,
  vocabulary: Vocabulary,
  text: string,
  gold: readonly string[],
  count: number,
): Ranked[] {
  const index = vocabulary.indexes.skill
  const { source, segments } = readText(text)
  const links = segments.flatMap((segment) =>
    segment.boilerplate
      ? []
      : linkSegment(vocabulary, index, source, segment, count).map(({ concept, order, reading }) => ({
          concept,
          order,
          rank: heardRank(rankOf(reading), segment.talk),
        })),
  )
  const seen = new Set<number>()
  return links
    .sort((a, b) => b.order - a.order || a.concept - b.concept)
    .filter(({ concept }) => !seen.has(concept) && seen.add(concept))
    .slice(0, count)
    .map(({ concept, rank }) => ({ rank, hit: gold.includes(index.uris[concept]!) }))
}
