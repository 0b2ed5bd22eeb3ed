import { linkText, type SkillLink, type Vocabulary } from '../../../api/src/engine/index.ts'
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

/** A link of a judged sentence, with what experts say of it. */
export interface JudgedLink {
  readonly score: number
  readonly accepted: boolean
  readonly counts: boolean
  readonly isHit: boolean
  /** Among its sentence's five best. */
  readonly isTop: boolean
}

export function judgeLinks(links: readonly SkillLink[], gold: readonly string[]): JudgedLink[] {
  return links.map(({ uri, score, accepted, counts }, place) => ({
    score,
    accepted,
    counts,
    isHit: gold.includes(uri),
    isTop: place < 5,
  }))
}

/** How links that hold do: `judged` and `noise` are lists of links by sentence, `wanted` is the number of gold links. */
export function measureHeld(
  judged: readonly (readonly JudgedLink[])[],
  noise: readonly (readonly JudgedLink[])[],
  wanted: number,
  holds: (link: JudgedLink) => boolean,
) {
  const links = judged.flat()
  const held = links.filter(holds)
  const right = held.filter(({ isHit }) => isHit)
  return {
    noiseLinkedShare: share(noise.filter((sentence) => sentence.some(holds)).length, noise.length),
    precision: share(right.length, held.length),
    recall: share(right.length, wanted),
    keptOfTop5: share(
      right.filter(({ isTop }) => isTop).length,
      links.filter(({ isHit, isTop }) => isHit && isTop).length,
    ),
  }
}

export const wantedOf = (judged: readonly Judged[]): number =>
  judged.reduce((sum, { gold, unmapped }) => sum + gold.length + unmapped, 0)

/** What acceptance does on judged sentences and on sentences without any skill; language is detected, as in use. */
export function measureAccepted(
  vocabulary: Vocabulary,
  judged: readonly Judged[],
  noise: readonly string[],
): AcceptedMeasures {
  const read = judged.map(({ text, gold }) => judgeLinks(linkText(vocabulary, text).links, gold))
  const noiseRead = noise.map((text) => judgeLinks(linkText(vocabulary, text).links, []))
  const measure = (holds: (link: JudgedLink) => boolean) => measureHeld(read, noiseRead, wantedOf(judged), holds)
  const { noiseLinkedShare, precision, recall, keptOfTop5 } = measure(({ accepted }) => accepted)
  const top = read.flat().filter(({ isTop }) => isTop)
  return {
    noiseLinkedShare,
    precisionAccepted: precision,
    recallAccepted: recall,
    keptOfTop5,
    counting: measure(({ counts }) => counts),
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
