import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import {
  buildVocabulary,
  ENGINE_VERSION,
  linkText,
  loadVocabulary,
  serialiseVocabulary,
  type Vocabulary,
} from '../../api/src/engine/index.ts'
import { measureAccepted } from './lib/accepted-measures.ts'
import { type Judged, readNoise, readSentences, readSkillskape, readTerms } from './lib/judged-sentences.ts'
import { minisearchPeer } from './lib/minisearch-peer.ts'
import { measureRanking, percentile } from './lib/rank-measures.ts'
import { readEsco } from './lib/read-esco.ts'

const USAGE =
  'bench link [--taxonomy DIR] [--bench DIR] [--part test|validation] [--peers none|minisearch] [--lexicon DIR|none] [--json]'
const PEER_SAMPLE = 300

/**
 * How good and how fast linking is, on judged texts. Progress goes to stderr; with --json one JSON line ends stdout.
 * @throws {Error} on unknown flags or a missing folder
 */
export function benchLink(args: readonly string[]): Record<string, unknown> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      taxonomy: { type: 'string', default: '../shared/esco' },
      bench: { type: 'string', default: '../shared/bench' },
      part: { type: 'string', default: 'test' },
      peers: { type: 'string', default: 'minisearch' },
      lexicon: { type: 'string', default: 'data/lexicon' },
      json: { type: 'boolean', default: false },
    },
  })
  for (const folder of [values.taxonomy, values.bench])
    if (!existsSync(folder)) throw new Error(`No folder ${folder}. ${USAGE}`)
  if (values.part !== 'test' && values.part !== 'validation') throw new Error(USAGE)
  if (values.peers !== 'none' && values.peers !== 'minisearch') throw new Error(USAGE)
  const { taxonomy, bench, part } = values
  say('reading the taxonomy')
  const esco = readEsco(taxonomy, ['de', 'en'], values.lexicon === 'none' ? undefined : values.lexicon)
  const started = performance.now()
  const built = serialiseVocabulary(buildVocabulary(esco))
  const buildMs = performance.now() - started
  const { vocabulary, loadMs, indexMB } = measureLoad(built)
  const tech = readSentences(bench, 'tech', part)
  const house = readSentences(bench, 'house', part)
  const skillskape = readSkillskape(bench, part === 'test' ? 'test' : 'dev')
  const terms = readTerms(bench, part === 'test' ? 'odd' : 'even')
  const rank = (language: 'de' | 'en') => (text: string) =>
    linkText(vocabulary, text, { limit: 100, language }).links.map(({ uri }) => uri)
  const ours = {
    tech: told('TECH', measureRanking(tech, rank('en'))),
    house: told('HOUSE', measureRanking(house, rank('en'))),
    skillskape: told('SkillSkape', measureRanking(skillskape, rank('en'))),
    ba: told('BA terms', measureRanking(terms, rank('de'))),
    ...told('accepted', measureAccepted(vocabulary, [...tech, ...house], readNoise(bench))),
    sentenceMs: told('ms per sentence', measureSpeed(vocabulary, [...tech, ...house])),
    indexMB,
    loadMs,
    buildMs: Math.round(buildMs),
  }
  const peers = values.peers === 'none' ? {} : { minisearch: measurePeer(esco, tech, house, terms) }
  return { engineVersion: ENGINE_VERSION, part, ours, peers, ratios: ratiosOf(ours, peers) }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function told<T>(name: string, value: T): T {
  say(`${name}: ${JSON.stringify(value)}`)
  return value
}

function measureLoad(bytes: Uint8Array): { vocabulary: Vocabulary; loadMs: number; indexMB: number } {
  const before = process.memoryUsage()
  const started = performance.now()
  const vocabulary = loadVocabulary(bytes)
  const loadMs = Math.round(performance.now() - started)
  const after = process.memoryUsage()
  // The numbers are views on the bytes; words and labels live on the heap.
  const heap = after.heapUsed - before.heapUsed + (after.arrayBuffers - before.arrayBuffers)
  return { vocabulary, loadMs, indexMB: Math.round((bytes.byteLength + Math.max(0, heap)) / 1e5) / 10 }
}

function measureSpeed(vocabulary: Vocabulary, items: readonly Judged[]): { p50: number; p95: number } {
  const times = items.map(({ text }) => {
    const started = performance.now()
    linkText(vocabulary, text)
    return performance.now() - started
  })
  const round = (value: number) => Math.round(value * 100) / 100
  return { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) }
}

function measurePeer(esco: Parameters<typeof minisearchPeer>[0], tech: Judged[], house: Judged[], terms: Judged[]) {
  say(`minisearch: the first ${PEER_SAMPLE} texts of each set`)
  const english = minisearchPeer(esco, 'en')
  const german = minisearchPeer(esco, 'de')
  return {
    sample: PEER_SAMPLE,
    tech: told('minisearch TECH', measureRanking(tech.slice(0, PEER_SAMPLE), english)),
    house: told('minisearch HOUSE', measureRanking(house.slice(0, PEER_SAMPLE), english)),
    ba: told('minisearch BA', measureRanking(terms.slice(0, PEER_SAMPLE), german)),
  }
}

type Ranked = { tech: { rp5: number }; house: { rp5: number }; ba: { mrr: number } }

function ratiosOf(ours: Ranked, peers: { minisearch?: Ranked }): Record<string, number> {
  const peer = peers.minisearch
  if (peer === undefined) return {}
  const over = (a: number, b: number) => Math.round((a / b) * 100) / 100
  return {
    techRp5: over(ours.tech.rp5, peer.tech.rp5),
    houseRp5: over(ours.house.rp5, peer.house.rp5),
    baMrr: over(ours.ba.mrr, peer.ba.mrr),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const result = benchLink(process.argv.slice(2))
  console.log(process.argv.includes('--json') ? JSON.stringify(result) : JSON.stringify(result, null, 2))
}
