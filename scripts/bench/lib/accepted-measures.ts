import { linkText, type Vocabulary } from '../../../api/src/engine/index.ts'
import type { Judged } from './judged-sentences.ts'

export interface AcceptedMeasures {
  /** Share of skill-free sentences with an accepted link. */
  readonly noiseLinkedShare: number
  readonly precisionAccepted: number
  readonly recallAccepted: number
  /** Of the gold links among each sentence's five best, the share that was accepted. */
  readonly keptOfTop5: number
  /** The same of the links that count without a person's word. */
  readonly counting: {
    readonly noiseLinkedShare: number
    readonly precision: number
    readonly recall: number
    readonly keptOfTop5: number
  }
  readonly ece: number
}

/** What acceptance does on judged sentences and on sentences without any skill; language is detected, as in use. */
export function measureAccepted(
  vocabulary: Vocabulary,
  judged: readonly Judged[],
  noise: readonly string[],
): AcceptedMeasures {
  const read = judged.map(({ text, gold, unmapped }) => ({
    wanted: gold.length + unmapped,
    links: linkText(vocabulary, text).links.map(({ uri, score, accepted, counts }, place) => ({
      score,
      accepted,
      counts,
      isHit: gold.includes(uri),
      isTop: place < 5,
    })),
  }))
  const links = read.flatMap((sentence) => sentence.links)
  const wanted = read.reduce((sum, sentence) => sum + sentence.wanted, 0)
  const top = links.filter(({ isTop }) => isTop)
  const measure = (standing: 'accepted' | 'counts') => {
    const standingOnes = links.filter((link) => link[standing])
    const right = standingOnes.filter(({ isHit }) => isHit)
    const only = standing === 'accepted' ? 'accepted' : 'counting'
    const linked = noise.filter((text) => linkText(vocabulary, text, { only }).links.length > 0)
    return {
      noiseLinkedShare: share(linked.length, noise.length),
      precision: share(right.length, standingOnes.length),
      recall: share(right.length, wanted),
      keptOfTop5: share(right.filter(({ isTop }) => isTop).length, top.filter(({ isHit }) => isHit).length),
    }
  }
  const { noiseLinkedShare, precision, recall, keptOfTop5 } = measure('accepted')
  return {
    noiseLinkedShare,
    precisionAccepted: precision,
    recallAccepted: recall,
    keptOfTop5,
    counting: measure('counts'),
    ece: calibrationError(top.map(({ score, isHit }) => ({ score, hit: isHit ? 1 : 0 }))),
  }
}

function share(a: number, b: number): number {
  return b === 0 ? 0 : Math.round((a / b) * 10_000) / 10_000
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
