import type { Taxonomy } from '../../../api/src/engine/types.ts'
import type { Judged } from './judged-sentences.ts'
import { charGramPeer } from './peers/char-grams.ts'
import { flexsearchPeer } from './peers/flexsearch.ts'
import { minisearchPeer } from './peers/minisearch.ts'
import { naturalPeer } from './peers/natural.ts'
import { oramaPeer } from './peers/orama.ts'
import { labelDocuments, type Peer } from './peers/peer.ts'
import { postgresPeers } from './peers/postgres.ts'
import { measureRanking, percentile, type RankMeasures } from './rank-measures.ts'

export const PEERS = [
  'natural',
  'minisearch',
  'flexsearch',
  'orama',
  'postgresFullText',
  'pgTrgm',
  'charNgram',
] as const
export type PeerName = (typeof PEERS)[number]

export interface PeerMeasures {
  readonly tech: RankMeasures
  readonly house: RankMeasures
  readonly ba: RankMeasures
  /** Median over the English sentences. */
  readonly sentenceMs: number
  /** Texts of each set that were asked, the first ones. */
  readonly sample: number
}

type Sets = Readonly<Record<'tech' | 'house' | 'ba', readonly Judged[]>>

/** Asks every peer the first `sample` texts of each set, English against English labels and German terms against German ones. */
export async function measurePeers(
  names: readonly PeerName[],
  taxonomy: Taxonomy,
  sets: Sets,
  sample: number,
  say: (line: string) => void,
): Promise<Partial<Record<PeerName, PeerMeasures>>> {
  const english = labelDocuments(taxonomy, 'en')
  const german = labelDocuments(taxonomy, 'de')
  const found: Partial<Record<PeerName, PeerMeasures>> = {}
  for (const name of names) {
    const times: number[] = []
    const en = await openPeer(name, english, 'en')
    const tech = await ask(sets.tech.slice(0, sample), en, times)
    const house = await ask(sets.house.slice(0, sample), en, times)
    await en.close?.()
    const de = await openPeer(name, german, 'de')
    const ba = await ask(sets.ba.slice(0, sample), de, [])
    await de.close?.()
    found[name] = { tech, house, ba, sentenceMs: Math.round(percentile(times, 0.5) * 100) / 100, sample }
    say(`${name}: ${JSON.stringify(found[name])}`)
  }
  return found
}

async function ask(items: readonly Judged[], { rank }: Peer, times: number[]): Promise<RankMeasures> {
  const answers = new Map<string, readonly string[]>()
  for (const { text } of items) {
    const started = performance.now()
    answers.set(text, await rank(text))
    times.push(performance.now() - started)
  }
  return measureRanking(items, (text) => answers.get(text) ?? [])
}

async function openPeer(
  name: PeerName,
  documents: ReturnType<typeof labelDocuments>,
  language: 'de' | 'en',
): Promise<Peer> {
  if (name === 'natural') return naturalPeer(documents)
  if (name === 'minisearch') return minisearchPeer(documents)
  if (name === 'flexsearch') return flexsearchPeer(documents)
  if (name === 'orama') return oramaPeer(documents)
  if (name === 'charNgram') return charGramPeer(documents)
  const { fullText, trigrams } = await postgresPeers(documents, language)
  return name === 'pgTrgm' ? trigrams : fullText
}
