import { existsSync, readFileSync } from 'node:fs'
import type { JudgedSet, PublishedEvaluation } from '../../../contract/quality.ts'
import { Evaluation } from '../../../contract/quality-evaluation.ts'
import { fromRoot } from '../../../root.ts'

const FILE = fromRoot('data/evaluation/link.json')

/**
 * The last evaluation that was published, in the figures that are shown; null when none was.
 * @param loaded  the engine that is running: an evaluation of another one says so
 */
export function readEvaluation(loaded: string, file = FILE): PublishedEvaluation | null {
  if (!existsSync(file)) return null
  const { ours, sameTexts, taxonomy, ...evaluation } = Evaluation.parse(JSON.parse(readFileSync(file, 'utf8')))
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
    noise: {
      value: ours.noiseTexts === 0 ? null : ours.noiseLinkedShare,
      numerator: Math.round(ours.noiseLinkedShare * ours.noiseTexts),
      denominator: ours.noiseTexts,
    },
    precision: ours.counting.precision,
    recall: ours.counting.recall,
    kept: ours.counting.keptOfTop5,
    shown: ours.keptOfTop5,
    calibrationError: ours.ece,
    sentenceMs: ours.sentenceMs.p50,
  }
}
