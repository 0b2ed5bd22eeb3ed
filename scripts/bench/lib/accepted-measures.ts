import { linkText, type Vocabulary } from '../../../api/src/engine/index.ts'
import type { Judged } from './judged-sentences.ts'

export interface AcceptedMeasures {
  /** Share of skill-free sentences with an accepted link. */
  readonly noiseLinkedShare: number
  readonly precisionAccepted: number
  readonly recallAccepted: number
  /** Of the gold links among each sentence's five best, the share that was accepted. */
  readonly keptOfTop5: number
  readonly ece: number
}

/** What acceptance does on judged sentences and on sentences without any skill; language is detected, as in use. */
export function measureAccepted(
  vocabulary: Vocabulary,
  judged: readonly Judged[],
  noise: readonly string[],
): AcceptedMeasures {
  let accepted = 0
  let right = 0
  let wanted = 0
  let topRight = 0
  let topKept = 0
  const pairs: { score: number; hit: number }[] = []
  for (const { text, gold, unmapped } of judged) {
    const links = linkText(vocabulary, text).links
    wanted += gold.length + unmapped
    for (const [place, link] of links.entries()) {
      const hit = gold.includes(link.uri)
      if (link.accepted) accepted++
      if (link.accepted && hit) right++
      if (place >= 5) continue
      if (hit) topRight++
      if (hit && link.accepted) topKept++
      pairs.push({ score: link.score, hit: hit ? 1 : 0 })
    }
  }
  const linked = noise.filter((text) => linkText(vocabulary, text, { acceptedOnly: true }).links.length > 0).length
  const share = (a: number, b: number) => (b === 0 ? 0 : Math.round((a / b) * 10_000) / 10_000)
  return {
    noiseLinkedShare: share(linked, noise.length),
    precisionAccepted: share(right, accepted),
    recallAccepted: share(right, wanted),
    keptOfTop5: share(topKept, topRight),
    ece: calibrationError(pairs),
  }
}

/** Expected calibration error over ten bins of equal mass. */
function calibrationError(pairs: { score: number; hit: number }[]): number {
  const sorted = [...pairs].sort((a, b) => a.score - b.score)
  let error = 0
  for (let bin = 0; bin < 10; bin++) {
    const part = sorted.slice(Math.floor((bin * sorted.length) / 10), Math.floor(((bin + 1) * sorted.length) / 10))
    const difference = part.reduce((sum, { score, hit }) => sum + score - hit, 0)
    error += Math.abs(difference) / Math.max(1, sorted.length)
  }
  return Math.round(error * 10_000) / 10_000
}
