/**
 * Learns the ranker of linking and writes api/src/engine/linking/ranker.json:
 *
 *   npx tsx scripts/engine/train-ranker.ts --taxonomy <ESCO folder> --bench <folder of judged texts> [--trees 140] [--cache FILE]
 *
 * Learned from the TECH and HOUSE validation sentences, the SkillSkape train part, the even part of the German competence terms, and
 * from the lexicon: its terms are asked of an index that does not hold them, so that each is a name the taxonomy has not heard.
 * No test part is read.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { cachedExamples } from './lib/example-cache.ts'
import { learnRanker, rankerModelFile } from './lib/ranker-model.ts'

const MODEL = fileURLToPath(new URL('../../api/src/engine/linking/ranker.json', import.meta.url))

const { values } = parseArgs({
  options: {
    taxonomy: { type: 'string', default: '../shared/esco' },
    bench: { type: 'string', default: '../shared/bench' },
    trees: { type: 'string', default: '140' },
    leaves: { type: 'string', default: '16' },
    cache: { type: 'string' },
  },
})
const say = (line: string) => process.stderr.write(`${line}\n`)
const examples = cachedExamples(values.cache, values.taxonomy, values.bench, say)
const options = { trees: Number(values.trees), leaves: Number(values.leaves) }
const trees = learnRanker(examples, options, say)
writeFileSync(MODEL, rankerModelFile(trees, examples, options))
say(`${MODEL}: ${trees.feature.length} nodes`)
