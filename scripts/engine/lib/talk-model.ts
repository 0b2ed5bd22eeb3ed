import { isBoilerplate } from '../../../api/src/engine/text/boilerplate.ts'
import { readText } from '../../../api/src/engine/text/read-text.ts'
import { segmentText } from '../../../api/src/engine/text/segment.ts'
import { TALK_BUCKETS, talkFeatures } from '../../../api/src/engine/text/skill-talk.ts'
import { readNoise, readSentences, readSkillskape } from '../../bench/lib/judged-sentences.ts'
import { readSampleTexts } from '../../checks/lexicon.ts'
import { readOwnSentences } from './own-sentences.ts'

const ROUNDS = 40
const RATE = 0.3
const DECAY = 2e-3

/** A sentence that speaks of skills (1) or does not (0). */
export interface TalkExample {
  readonly set: string
  /** The text it stands in. */
  readonly text: string
  readonly label: 0 | 1
  readonly weight: number
  readonly features: readonly number[]
}

/** All sentences to learn from; no test part is read. */
export function collectTalk(bench: string, region: string): TalkExample[] {
  const list: TalkExample[] = []
  const add = (set: string, label: 0 | 1, weight: number, texts: readonly string[]) => {
    for (const text of texts) {
      // As in use: sentence by sentence, without what is denied.
      for (const { tokens, negated } of readText(text).segments) {
        const words = tokens.filter((_, i) => !negated[i]).map((token) => token.text)
        if (words.length > 0) list.push({ set, text, label, weight, features: talkFeatures(words) })
      }
    }
  }
  const every = <T>(items: readonly T[], n: number) => items.filter((_, i) => i % n === 0)
  const textsOf = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text)
  add('tech', 1, 15, textsOf(readSentences(bench, 'tech', 'validation')))
  add('house', 1, 15, textsOf(readSentences(bench, 'house', 'validation')))
  add('skillskape', 1, 1, textsOf(every(readSkillskape(bench, 'train'), 4)))
  const told = readSampleTexts(region).flatMap((text) =>
    segmentText(text).map(({ start, end }) => text.slice(start, end)),
  )
  add(
    'region',
    1,
    1,
    told.filter((sentence) => !isBoilerplate(sentence)),
  )
  add('own with a skill', 1, 8, readOwn('with-skill'))
  add('own without', 0, 12, readOwn('without-skill'))
  add('noise', 0, 12, readNoise(bench))
  return list
}

/** Sentences of our own, both languages. */
function readOwn(name: 'with-skill' | 'without-skill'): string[] {
  return (['de', 'en'] as const).flatMap((language) => readOwnSentences(name, language).map(({ text }) => text))
}

interface TalkModel {
  readonly weights: Float64Array
  readonly bias: number
}

/** Logistic regression, each sentence's features divided by the root of their number; the steps shrink as in AdaGrad (Duchi 2011). */
export function learnTalk(train: readonly TalkExample[]): TalkModel {
  const weights = new Float64Array(TALK_BUCKETS)
  const squares = new Float64Array(TALK_BUCKETS).fill(1e-6)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Float64Array(TALK_BUCKETS)
    let slopeBias = 0
    let total = 0
    for (const { features, label, weight } of train) {
      const norm = 1 / Math.sqrt(features.length)
      const error = weight * (1 / (1 + Math.exp(-scoreOf(features, weights, bias))) - label)
      for (const bucket of features) slope[bucket] = slope[bucket]! + error * norm
      slopeBias += error
      total += weight
    }
    for (let bucket = 0; bucket < TALK_BUCKETS; bucket++) {
      const g = slope[bucket]! / total + DECAY * 0.01 * weights[bucket]!
      squares[bucket] = squares[bucket]! + g * g
      weights[bucket] = weights[bucket]! - (RATE * g) / Math.sqrt(squares[bucket]!)
    }
    bias -= slopeBias / total
  }
  return { weights, bias }
}

function scoreOf(features: readonly number[], weights: Float64Array, bias: number): number {
  let sum = 0
  for (const bucket of features) sum += weights[bucket]!
  return bias + sum / Math.sqrt(features.length)
}

/** The file that the engine reads: weights in one byte each. */
export function talkModelFile({ weights, bias }: TalkModel, examples: readonly TalkExample[]): string {
  const most = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0)
  const scale = most / 127
  const bytes = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale)).buffer)
  const counts = [...new Set(examples.map(({ set }) => set))].map(
    (set) => `${examples.filter((example) => example.set === set).length} of ${set}`,
  )
  const model = {
    provenance: `Logistic regression over hashed words, their beginnings and ends, and pairs; ${counts.join(', ')}; validation and train parts only.`,
    command: 'npx tsx scripts/engine/train-skill-talk.ts --bench <folder of judged texts>',
    bias: Number(bias.toPrecision(4)),
    scale: Number(scale.toPrecision(6)),
    weights: bytes.toString('base64'),
  }
  return `${JSON.stringify(model, null, 2)}\n`
}
