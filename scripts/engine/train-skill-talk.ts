/**
 * Learns which sentences speak of skills and writes api/src/engine/text/skill-talk.json:
 *
 *   npx tsx scripts/engine/train-skill-talk.ts --bench <folder of judged texts> [--region <folder>]
 *
 * Sentences that speak of skills: our own (data/skill-talk), TECH and HOUSE validation, SkillSkape train, and the needs and learners of
 * the sample region. Sentences that do not: our own and noise/dev.
 * How well it does on sentences it has not seen: hold-out.ts.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { collectTalk, learnTalk, talkModelFile } from './lib/talk-model.ts'

const MODEL = fileURLToPath(new URL('../../api/src/engine/text/skill-talk.json', import.meta.url))

const { values } = parseArgs({
  options: {
    bench: { type: 'string', default: '../shared/bench' },
    region: { type: 'string', default: 'data/starter/region' },
  },
})
const examples = collectTalk(values.bench, values.region)
writeFileSync(MODEL, talkModelFile(learnTalk(examples), examples))
process.stderr.write(`${MODEL}: ${examples.length} sentences\n`)
