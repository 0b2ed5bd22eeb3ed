import type { LinkQuality, PublishedEvaluation, VerdictCounts } from 'api/contract/quality'
import type { BY, JUDGED } from './quality-search.ts'

export interface RivalRow {
  key: string
  isOurs: boolean
  share: number
}

/** Ours and the others on one set of judged texts, best first; of equals the name first in the alphabet. */
export function rivalRows({ rivals }: PublishedEvaluation, set: (typeof JUDGED)[number]): RivalRow[] {
  return rivals
    .map((rival) => ({ key: rival.name, isOurs: rival.name === 'ours', share: rival[set] }))
    .sort((a, b) => b.share - a.share || (a.key < b.key ? -1 : 1))
}

export interface VerdictRow {
  key: string
  counts: VerdictCounts
}

/** What people said, by one thing; months before the first word are left out. */
export function verdictRows(
  { months, languages, sources }: LinkQuality['verdicts'],
  by: (typeof BY)[number],
): VerdictRow[] {
  if (by === 'language') return languages.map(({ language, ...counts }) => ({ key: language, counts }))
  if (by === 'source') return sources.map(({ source, ...counts }) => ({ key: source, counts }))
  const first = months.findIndex(({ accepted, rejected, added }) => accepted + rejected + added > 0)
  return first < 0 ? [] : months.slice(first).map(({ month, ...counts }) => ({ key: month, counts }))
}

/** A share as so many of a hundred, for sentences. */
export const ofHundred = (share: number): number => Math.round(share * 100)
