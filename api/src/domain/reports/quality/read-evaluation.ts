import { existsSync, readFileSync } from 'node:fs'
import type { JudgedSet, PublishedEvaluation } from '../../../contract/quality.ts'
import { Evaluation, HoldOut } from '../../../contract/quality-evaluation.ts'
import { fromRoot } from '../../../root.ts'

const FILE = fromRoot('data/evaluation/link.json')
const HOLD_OUT = fromRoot('data/evaluation/hold-out.json')

/**
 * The last evaluation that was published, in the figures that are shown; null when none was.
 * @param loaded  the engine that is running: an evaluation of another one says so
 * @param heldOut sentences that no model had seen, where that was measured of the same engine
 */
export function readEvaluation(loaded: string, file = FILE, heldOut = HOLD_OUT): PublishedEvaluation | null {
  if (!existsSync(file)) return null
  const { ours, sameTexts, taxonomy, ...evaluation } = Evaluation.parse(JSON.parse(readFileSync(file, 'utf8')))
  const unseen = readHoldOut(evaluation.engineVersion, heldOut)
  const linked = unseen?.noiseLinked ?? Math.round(ours.noiseLinkedShare * ours.noiseTexts)
  const texts = unseen?.noiseTexts ?? ours.noiseTexts
  const sets = (['tech', 'house', 'skillskape', 'ba'] as const).map((key): JudgedSet => {
    const { texts, rp5, rp10, hit1, hit10, hit100 } = ours[key]
    // A term has one or two right skills: what counts is whether one of them is found.
    return { key, texts, firstFive: rp5, firstTen: key === 'ba' ? hit10 : rp10, firstRight: hit1, inHundred: hit100 }
  })
  return {
    on: evaluation.evaluatedOn,
    engineVersion: evaluation.engineVersion,
    isCurrent: evaluation.engineVersion === loaded,
    taxonomy,
    command: evaluation.command,
    sets,
    rivals: sameTexts.map(({ name, tech, house, ba }) => ({
      name,
      tech: tech.rp5,
      house: house.rp5,
      ba: ba.hit10,
      texts: tech.texts + house.texts + ba.texts,
    })),
    noise: { value: texts === 0 ? null : linked / texts, numerator: linked, denominator: texts },
    isNoiseUnseen: unseen !== null,
    precision: ours.counting.precision,
    recall: ours.counting.recall,
    kept: ours.counting.keptOfTop5,
    shown: ours.keptOfTop5,
    calibrationError: ours.ece,
    sentenceMs: ours.sentenceMs.p50,
  }
}

function readHoldOut(engineVersion: string, file: string): HoldOut | null {
  if (!existsSync(file)) return null
  const heldOut = HoldOut.parse(JSON.parse(readFileSync(file, 'utf8')))
  return heldOut.engineVersion === engineVersion ? heldOut : null
}
