import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  buildVocabulary,
  ENGINE_VERSION,
  linkText,
  loadVocabulary,
  serialiseVocabulary,
} from '../../api/src/engine/index.ts'
import { measureAccepted } from './lib/accepted-measures.ts'
import { growTaxonomy } from './lib/grow-taxonomy.ts'
import { measureLoad, measureReading } from './lib/in-own-process.ts'
import { type Judged, readNoise, readSentences, readSkillskape, readTerms } from './lib/judged-sentences.ts'
import { measurePeers, PEERS, type PeerMeasures, type PeerName } from './lib/measure-peers.ts'
import { publishEvaluation } from './lib/publish-evaluation.ts'
import { measureRanking } from './lib/rank-measures.ts'
import { readEsco } from './lib/read-esco.ts'

const USAGE =
  'bench link [--taxonomy DIR] [--bench DIR] [--part test|validation] [--peers all|none|NAME,…] [--sample N] [--lexicon DIR|none] [--growth] [--publish] [--json]'
const POSTING_LENGTH = 3000

/**
 * How good and how fast linking is, on judged texts, beside other libraries on the same labels. Progress goes to stderr; with --json
 * one JSON line ends stdout; with --publish the run becomes the evaluation that the app shows.
 * @throws {Error} on unknown flags or a missing folder
 */
export async function benchLink(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      taxonomy: { type: 'string', default: '../shared/esco' },
      bench: { type: 'string', default: '../shared/bench' },
      part: { type: 'string', default: 'test' },
      peers: { type: 'string', default: 'all' },
      sample: { type: 'string', default: '100' },
      lexicon: { type: 'string', default: 'data/lexicon' },
      growth: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  for (const folder of [values.taxonomy, values.bench])
    if (!existsSync(folder)) throw new Error(`No folder ${folder}. ${USAGE}`)
  if (values.part !== 'test' && values.part !== 'validation') throw new Error(USAGE)
  const { taxonomy, bench, part } = values
  const names = peerNames(values.peers)
  if (values.publish && (part !== 'test' || values.lexicon === 'none' || names.length < PEERS.length))
    throw new Error('Published is a whole run only: the test parts, with the lexicon, beside all peers.')
  say('reading the taxonomy')
  const esco = readEsco(taxonomy, ['de', 'en'], values.lexicon === 'none' ? undefined : values.lexicon)
  const started = performance.now()
  const built = serialiseVocabulary(buildVocabulary(esco))
  const buildMs = performance.now() - started
  const vocabulary = loadVocabulary(built)
  const tech = readSentences(bench, 'tech', part)
  const house = readSentences(bench, 'house', part)
  const skillskape = readSkillskape(bench, part === 'test' ? 'test' : 'dev')
  const ba = readTerms(bench, part === 'test' ? 'odd' : 'even')
  const noise = readNoise(bench)
  const rank = (language: 'de' | 'en') => (text: string) =>
    linkText(vocabulary, text, { limit: 100, language }).links.map(({ uri }) => uri)
  const measured = {
    tech: told('TECH', measureRanking(tech, rank('en'))),
    house: told('HOUSE', measureRanking(house, rank('en'))),
    skillskape: told('SkillSkape', measureRanking(skillskape, rank('en'))),
    ba: told('BA terms', measureRanking(ba, rank('de'))),
    ...told('accepted', measureAccepted(vocabulary, [...tech, ...house], noise)),
    ...told('reading', measureReading(built, textsOf([...tech, ...house]))),
  }
  const peers = await measurePeers(names, esco, { tech, house, ba }, Number(values.sample), say)
  const natural = peers.natural?.sentenceMs
  const ours = {
    ...measured,
    speedupOverNatural: natural === undefined ? null : Math.round((natural / measured.sentenceMs.p50) * 10) / 10,
    ...told('load', measureLoad(built)),
    buildMs: Math.round(buildMs),
  }
  const growth = values.growth ? { growth: measureGrowth(esco, tech) } : {}
  say(tableOf(ours, peers))
  if (values.publish) {
    const sample = Number(values.sample)
    const { buildMs: _buildMs, postingMs: _postingMs, speedupOverNatural: _speedup, ...published } = ours
    const sameTexts = {
      tech: measureRanking(tech.slice(0, sample), rank('en')),
      house: measureRanking(house.slice(0, sample), rank('en')),
      ba: measureRanking(ba.slice(0, sample), rank('de')),
      sentenceMs: measured.sentenceMs.p50,
      sample,
    }
    const command = `npm run bench -- link --sample ${sample} --publish`
    say(
      publishEvaluation({
        command,
        engineVersion: ENGINE_VERSION,
        taxonomy: esco,
        ours: { ...published, noiseTexts: noise.length },
        sameTexts,
        peers,
      }),
    )
  }
  return { engineVersion: ENGINE_VERSION, part, ours, peers, ...growth }
}

function peerNames(wanted: string): readonly PeerName[] {
  if (wanted === 'none') return []
  if (wanted === 'all') return PEERS
  return wanted.split(',').map((name) => {
    const known = PEERS.find((peer) => peer === name)
    if (known === undefined) throw new Error(`No peer "${name}". Known: ${PEERS.join(', ')}. ${USAGE}`)
    return known
  })
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function told<T>(name: string, value: T): T {
  say(`${name}: ${JSON.stringify(value)}`)
  return value
}

/** Judged sentences, and the same as postings: a line each, up to 3,000 characters. */
function textsOf(items: readonly Judged[]) {
  const sentences = items.map(({ text }) => text)
  const postings: string[] = []
  let posting = ''
  for (const sentence of sentences) {
    if (posting.length + sentence.length > POSTING_LENGTH) {
      postings.push(posting)
      posting = ''
    }
    posting += `${sentence}\n`
  }
  return { sentences, postings }
}

function measureGrowth(esco: Parameters<typeof growTaxonomy>[0], items: readonly Judged[]) {
  return [600, 14_000, 140_000].map((concepts) => {
    const bytes = serialiseVocabulary(buildVocabulary(growTaxonomy(esco, concepts)))
    const sentences = items.slice(0, 100).map(({ text }) => text)
    const { sentenceMs } = measureReading(bytes, { sentences, postings: [] })
    return told('growth', { concepts, sentenceMs, ...measureLoad(bytes) })
  })
}

type Ranked = Pick<PeerMeasures, 'tech' | 'house' | 'ba'>

/** One table: ours and the peers, fractions and milliseconds. */
function tableOf(
  ours: Ranked & { sentenceMs: { p50: number } },
  peers: Partial<Record<PeerName, PeerMeasures>>,
): string {
  const row = (name: string, { tech, house, ba }: Ranked, ms: number) =>
    [name.padEnd(18), tech.rp5, tech.rp10, house.rp5, house.rp10, ba.mrr, ba.hit10, ba.hit100, ms]
      .map((cell) => (typeof cell === 'number' ? cell.toFixed(3).padStart(9) : cell))
      .join('')
  const head = ['TECH@5', '@10', 'HOUSE@5', '@10', 'BA mrr', 'hit@10', 'hit@100', 'ms']
  return [
    `${''.padEnd(18)}${head.map((cell) => cell.padStart(9)).join('')}`,
    row('ours', ours, ours.sentenceMs.p50),
    ...Object.entries(peers).map(([name, peer]) => row(`${name} (${peer.sample})`, peer, peer.sentenceMs)),
  ].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const result = await benchLink(process.argv.slice(2))
  console.log(process.argv.includes('--json') ? JSON.stringify(result) : JSON.stringify(result, null, 2))
}
