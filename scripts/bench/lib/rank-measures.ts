import type { Judged } from './judged-sentences.ts'

export interface RankMeasures {
  readonly rp1: number
  readonly rp5: number
  readonly rp10: number
  readonly mrr: number
  readonly hit1: number
  readonly hit10: number
  readonly hit100: number
  readonly unmapped: number
  readonly texts: number
}

/**
 * Ranking measures over judged texts, as fractions. RP@k = hits in the top k / min(k, gold), averaged; MRR of the first hit.
 * Gold without a concept counts as a miss.
 * @param rank  concept URIs for a text, best first
 */
export function measureRanking(items: readonly Judged[], rank: (text: string) => readonly string[]): RankMeasures {
  const sums = { rp1: 0, rp5: 0, rp10: 0, mrr: 0, hit1: 0, hit10: 0, hit100: 0 }
  let unmapped = 0
  for (const { text, gold, unmapped: missing } of items) {
    const wanted = new Set(gold)
    const size = gold.length + missing
    unmapped += missing
    const uris = rank(text)
    for (const [name, k] of [
      ['rp1', 1],
      ['rp5', 5],
      ['rp10', 10],
    ] as const) {
      sums[name] += uris.slice(0, k).filter((uri) => wanted.has(uri)).length / Math.min(k, size)
    }
    const first = uris.findIndex((uri) => wanted.has(uri))
    if (first < 0) continue
    sums.mrr += 1 / (first + 1)
    sums.hit1 += first < 1 ? 1 : 0
    sums.hit10 += first < 10 ? 1 : 0
    sums.hit100 += first < 100 ? 1 : 0
  }
  const mean = (value: number) => Math.round((value / Math.max(1, items.length)) * 10_000) / 10_000
  return {
    rp1: mean(sums.rp1),
    rp5: mean(sums.rp5),
    rp10: mean(sums.rp10),
    mrr: mean(sums.mrr),
    hit1: mean(sums.hit1),
    hit10: mean(sums.hit10),
    hit100: mean(sums.hit100),
    unmapped,
    texts: items.length,
  }
}

/** Value at a share of the sorted list, 0 when empty. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
