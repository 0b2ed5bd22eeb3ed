import { stripTitleGender } from '../text/gender.ts'
import { tokenise } from '../text/tokenise.ts'
import type { OccupationHit } from '../types.ts'
import type { Vocabulary } from '../vocabulary/types.ts'
import { placeCandidate } from './features.ts'
import { gatherCandidates } from './gather.ts'
import { readQuery } from './query.ts'

/** Feminine forms fall back on the masculine one that labels list: "Altenpflegerin" -> "Altenpfleger". */
const FEMININE = /(\p{L}{4,}(?:er|or|ent|ist|ant|eur|iker|ler|ner))(?:innen|in)(?![\p{L}])/gu

/**
 * Occupations behind a job title in German or English.
 * @param title  free text such as "Mechatroniker/in (m/w/d)" or "Senior Software Engineer"; "" gives []
 * @param limit  how many at most, default 10
 * @returns      best first, ties by URI; score in [0, 1], 1 when title and label are the same words
 * @throws {RangeError} when the limit is negative or not a whole number
 * @complexity   O(postings of the title's words)
 * @source       score: Dice coefficient of title and label by idf and words, blended with character n-gram cosine
 */
export function findOccupations(
  vocabulary: Vocabulary,
  title: string,
  { limit = 10 }: { limit?: number } = {},
): OccupationHit[] {
  if (!Number.isInteger(limit) || limit < 0) throw new RangeError(`limit must be a whole number >= 0, got ${limit}`)
  const index = vocabulary.indexes.occupation
  const tokens = tokenise(stripTitleGender(title.normalize('NFKC')).replace(FEMININE, '$1')).slice(0, 40)
  const query = readQuery(vocabulary, index, tokens, 'mixed')
  return gatherCandidates(vocabulary, index, query)
    .filter(({ label }) => label >= 0)
    .map((candidate) => {
      const { share, location } = placeCandidate(index, query, candidate)
      const covered = Math.min(1, location.positions.length / Math.max(1, query.content.length))
      const dice = share + covered === 0 ? 0 : (2 * share * covered) / (share + covered)
      const score = Math.min(1, 0.85 * dice * (0.5 + 0.5 * location.density) + 0.15 * Math.min(1, candidate.gram * 1.3))
      return { concept: candidate.concept, score, label: candidate.label }
    })
    .filter(({ score }) => score >= 0.15)
    .sort((a, b) => b.score - a.score || a.concept - b.concept)
    .slice(0, limit)
    .map(({ concept, score, label }) => ({ uri: index.uris[concept]!, score, matchedLabel: index.labels[label]! }))
}
