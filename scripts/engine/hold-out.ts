/**
 * What acceptance does on sentences that neither the ranker nor the talk model has seen:
 *
 *   npx tsx scripts/engine/hold-out.ts --taxonomy <ESCO folder> --bench <folder of judged texts> [--cache FILE] [--publish]
 *
 * The TECH and HOUSE validation sentences and noise/dev fall into four parts. Each is read by an engine whose talk model was learned
 * without that part, and whose ranker without the half it belongs to. Thresholds and bars were chosen by this table, the calibration is
 * the curve it prints; no test part is read. Takes about ten minutes. With --publish the page "How good is the matching?" shows what it says of sentences without a skill.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { HoldOut } from '../../api/src/contract/quality-evaluation.ts'
import { buildVocabulary, ENGINE_VERSION, serialiseVocabulary } from '../../api/src/engine/index.ts'
import { type JudgedLink, judgeLinks, measureHeld, wantedOf } from '../bench/lib/accepted-measures.ts'
import { type Judged, readNoise, readSentences } from '../bench/lib/judged-sentences.ts'
import { readEsco } from '../bench/lib/read-esco.ts'
import type { Examples } from './lib/collect-examples.ts'
import { cachedExamples } from './lib/example-cache.ts'
import { fitCalibration, type Ranked } from './lib/fit-calibration.ts'
import { type LinkingParts, rankBest } from './lib/rank-best.ts'
import { learnRanker, rankerModelFile } from './lib/ranker-model.ts'
import { collectTalk, learnTalk, type TalkExample, talkModelFile } from './lib/talk-model.ts'

const PARTS = 4
const TOP = 5
const HALVES = 2
const ENGINE = fileURLToPath(new URL('../../api/src/engine', import.meta.url))
/** Beside the engine, so that it finds the same packages. */
const COPIES = fileURLToPath(new URL('../../api/.cache/held-out', import.meta.url))
const PUBLISHED = fileURLToPath(new URL('../../data/evaluation/hold-out.json', import.meta.url))
const RANKER = { trees: 140, leaves: 16 }

const { values } = parseArgs({
  options: {
    taxonomy: { type: 'string', default: '../shared/esco' },
    bench: { type: 'string', default: '../shared/bench' },
    cache: { type: 'string' },
    publish: { type: 'boolean', default: false },
  },
})
const say = (line: string) => process.stderr.write(`${line}\n`)
const judged = (['tech', 'house'] as const).flatMap((set) => readSentences(values.bench, set, 'validation'))
const noise = readNoise(values.bench)
const placeOf = new Map([
  ...judged.map(({ text }, i) => [text, i] as const),
  ...noise.map((text, i) => [text, i] as const),
])
const vocabulary = serialiseVocabulary(buildVocabulary(readEsco(values.taxonomy, ['de', 'en'], 'data/lexicon')))
const rankers = learnRankers(cachedExamples(values.cache, values.taxonomy, values.bench, say))
const talk = collectTalk(values.bench, 'data/starter/region')
const links: JudgedLink[][] = []
const noiseLinks: JudgedLink[][] = []
/** The five best of each judged sentence. */
const best: Ranked[] = []
try {
  for (let part = 0; part < PARTS; part++) await readPart(part)
} finally {
  rmSync(COPIES, { recursive: true, force: true })
}
report()
if (values.publish) publish()

/** One ranker per half of the real sentences, learned without it. */
function learnRankers(examples: Examples): string[] {
  return Array.from({ length: HALVES }, (_, half) => {
    let place = 0
    const groups = examples.groups.filter(({ set }) => (set !== 'tech' && set !== 'house') || place++ % HALVES !== half)
    say(`ranker without half ${half + 1}`)
    return rankerModelFile(learnRanker({ ...examples, groups }, RANKER, say), { ...examples, groups }, RANKER)
  })
}

function isHeld({ set, text }: TalkExample, part: number): boolean {
  return ['tech', 'house', 'noise'].includes(set) && placeOf.get(text)! % PARTS === part
}

async function readPart(part: number): Promise<void> {
  const folder = join(COPIES, String(part))
  mkdirSync(COPIES, { recursive: true })
  cpSync(ENGINE, folder, { recursive: true })
  const train = talk.filter((example) => !isHeld(example, part))
  writeFileSync(join(folder, 'linking', 'ranker.json'), rankers[part % HALVES]!)
  writeFileSync(join(folder, 'text', 'skill-talk.json'), talkModelFile(learnTalk(train), train))
  const from = async (file: string) => await import(pathToFileURL(join(folder, file)).href)
  const engine = (await from('index.ts')) as typeof import('../../api/src/engine/index.ts')
  const loaded = engine.loadVocabulary(vocabulary)
  const read = (text: string, gold: readonly string[]) => judgeLinks(engine.linkText(loaded, text).links, gold)
  const own = <T>(items: readonly T[]) => items.filter((_, place) => place % PARTS === part)
  const parts = Object.assign(
    {},
    ...(await Promise.all(
      ['text/read-text.ts', 'linking/link-segment.ts', 'linking/ranker.ts', 'linking/score.ts'].map(from),
    )),
  ) as LinkingParts
  best.push(...own<Judged>(judged).flatMap(({ text, gold }) => rankBest(parts, loaded, text, gold, TOP)))
  links.push(...own<Judged>(judged).map(({ text, gold }) => read(text, gold)))
  noiseLinks.push(...own(noise).map((text) => read(text, [])))
  say(`part ${part + 1} read`)
}

function report(): void {
  const row = (name: string, holds: (link: JudgedLink) => boolean) => {
    const { noiseLinkedShare, keptOfTop5, precision, recall } = measureHeld(links, noiseLinks, wantedOf(judged), holds)
    const each = links.flat().filter(holds).length / links.length
    const cells = [noiseLinkedShare, keptOfTop5, precision, recall, each]
    return name.padEnd(18) + cells.map((cell) => cell.toFixed(3).padStart(12)).join('')
  }
  const head = ['noise linked', 'kept of 5', 'precision', 'recall', 'a sentence']
  const lines = [
    ''.padEnd(18) + head.map((cell) => cell.padStart(12)).join(''),
    row('counts', ({ counts }) => counts),
    row('accepted', ({ accepted }) => accepted),
    ...[0.08, 0.1, 0.12, 0.15, 0.2, 0.3].map((bar) =>
      row(`score >= ${bar}`, ({ isTop, score }) => isTop && score >= bar),
    ),
  ]
  const [slope, intercept] = fitCalibration(best)
  lines.push(`calibration: slope ${slope.toFixed(2)}, intercept ${intercept.toFixed(2)}`)
  process.stdout.write(`${lines.join('\n')}\n`)
}

function publish(): void {
  const heldOut = HoldOut.parse({
    evaluatedOn: new Date().toISOString().slice(0, 10),
    command: 'npx tsx scripts/engine/hold-out.ts --publish',
    engineVersion: ENGINE_VERSION,
    noiseTexts: noise.length,
    noiseLinked: noiseLinks.filter((sentence) => sentence.some(({ accepted }) => accepted)).length,
  })
  writeFileSync(PUBLISHED, `${JSON.stringify(heldOut, null, 2)}\n`)
  say(PUBLISHED)
}
