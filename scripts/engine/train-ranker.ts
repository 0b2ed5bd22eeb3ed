/**
 * Learns the ranker of linking and writes api/src/engine/linking/ranker.json:
 *
 *   npx tsx scripts/engine/train-ranker.ts --taxonomy <ESCO folder> --bench <folder of judged texts> [--trees 140] [--cache FILE]
 *
 * Learned from the TECH and HOUSE validation sentences, the SkillSkape train part, the even part of the German competence terms, and
 * from the lexicon: its terms are asked of an index that does not hold them, so that each is a name the taxonomy has not heard.
 * No test part is read.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { SIGNALS } from '../../api/src/engine/linking/features.ts'
import { binTable, boost } from './lib/boosted-trees.ts'
import { collectExamples, type Examples } from './lib/collect-examples.ts'

const MODEL = fileURLToPath(new URL('../../api/src/engine/linking/ranker.json', import.meta.url))
/** Real sentences are few and count more than made-up ones. */
const WEIGHTS: Readonly<Record<string, number>> = { tech: 4, house: 4, skillskape: 1, terms: 1, lexicon: 0.5 }
const BIAS = -3

const { values } = parseArgs({
  options: {
    taxonomy: { type: 'string', default: '../shared/esco' },
    bench: { type: 'string', default: '../shared/bench' },
    trees: { type: 'string', default: '140' },
    leaves: { type: 'string', default: '16' },
    cache: { type: 'string' },
  },
})
const cached = values.cache !== undefined && existsSync(values.cache)
const examples = cached ? readCache(values.cache!) : collectExamples(values.taxonomy, values.bench, say)
if (!cached && values.cache !== undefined) writeCache(values.cache, examples)
const trees = learn(examples, Number(values.trees), Number(values.leaves))
const model = {
  provenance: `Gradient-boosted trees, logistic loss, ${trees.roots.length} trees of at most ${values.leaves} leaves, rate 0.08; ${Object.entries(
    countGroups(examples),
  )
    .map(([name, count]) => `${count} texts of ${name} (weight ${WEIGHTS[name]})`)
    .join(', ')}; validation and train parts only.`,
  command: 'npx tsx scripts/engine/train-ranker.ts --taxonomy <ESCO folder> --bench <folder of judged texts>',
  signals: SIGNALS,
  bias: BIAS,
  ...trees,
}
// One line per list keeps the file readable in a diff by size, not by number.
writeFileSync(
  MODEL,
  `{\n${Object.entries(model)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')}\n}\n`,
)
say(`${MODEL}: ${trees.feature.length} nodes`)

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function countGroups({ groups }: Examples): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { set } of groups) counts[set] = (counts[set] ?? 0) + 1
  return counts
}

function learn({ groups, values: table }: Examples, count: number, leaves: number) {
  const rows = table.length / SIGNALS.length
  const train = Uint32Array.from({ length: rows }, (_, row) => row)
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
  const options = { trees: count, leaves, rate: 0.08, minRows: 40, lambda: 4 }
  return boost(binTable({ features: SIGNALS.length, values: table }), rows, train, gradient, options, (tree) => {
    if (tree % 20 === 19) say(`${tree + 1} trees`)
  })
}

function writeCache(file: string, { groups, values: table }: Examples): void {
  writeFileSync(`${file}.json`, JSON.stringify(groups))
  writeFileSync(file, new Uint8Array(table.buffer))
}

function readCache(file: string): Examples {
  const bytes = readFileSync(file)
  return {
    groups: JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Examples['groups'],
    values: new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
  }
}
