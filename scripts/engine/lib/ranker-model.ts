import { SIGNALS } from '../../../api/src/engine/linking/features.ts'
import { binTable, boost, type Trees } from './boosted-trees.ts'
import type { Examples } from './collect-examples.ts'

/** Real sentences are few and count more than made-up ones. */
const WEIGHTS: Readonly<Record<string, number>> = { tech: 4, house: 4, skillskape: 1, terms: 1, lexicon: 0.5 }
const BIAS = -3
const RATE = 0.08

export interface RankerOptions {
  readonly trees: number
  readonly leaves: number
}

/** Trees that rank candidates, learned from the groups given; rows of other groups are not looked at. */
export function learnRanker(
  { groups, values }: Examples,
  { trees, leaves }: RankerOptions,
  say: (line: string) => void,
): Trees {
  const rows = values.length / SIGNALS.length
  const train = Uint32Array.from(groups.flatMap(({ start, labels }) => labels.map((_, i) => start + i)))
  const gradient = (scores: Float64Array, g: Float32Array, h: Float32Array) => {
    for (const { set, start, labels } of groups) {
      const weight = WEIGHTS[set]!
      labels.forEach((label, i) => {
        const p = 1 / (1 + Math.exp(-(scores[start + i]! + BIAS)))
        g[start + i] = weight * (p - label)
        h[start + i] = weight * p * (1 - p)
      })
    }
  }
  const options = { trees, leaves, rate: RATE, minRows: 40, lambda: 4 }
  return boost(binTable({ features: SIGNALS.length, values }), rows, train, gradient, options, (tree) => {
    if (tree % 20 === 19) say(`${tree + 1} trees`)
  })
}

/** The file that the engine reads. */
export function rankerModelFile(trees: Trees, { groups }: Examples, { leaves }: RankerOptions): string {
  const counts = new Map<string, number>()
  for (const { set } of groups) counts.set(set, (counts.get(set) ?? 0) + 1)
  const texts = [...counts].map(([name, count]) => `${count} texts of ${name} (weight ${WEIGHTS[name]})`)
  const model = {
    provenance: `Gradient-boosted trees, logistic loss, ${trees.roots.length} trees of at most ${leaves} leaves, rate ${RATE}; ${texts.join(', ')}; validation and train parts only.`,
    command: 'npx tsx scripts/engine/train-ranker.ts --taxonomy <ESCO folder> --bench <folder of judged texts>',
    signals: SIGNALS,
    bias: BIAS,
    ...trees,
  }
  // One line per list keeps the file readable in a diff by size, not by number.
  const lines = Object.entries(model).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
