import { Index } from 'flexsearch'
import type { LabelDocument, Peer } from './peer.ts'

/** flexsearch: any of the words, best first. */
export function flexsearchPeer(documents: readonly LabelDocument[]): Peer {
  const index = new Index({ tokenize: 'strict' })
  documents.forEach(({ labels }, number) => {
    index.add(number, labels.join(' '))
  })
  return {
    rank: (text) =>
      (index.search(text, { limit: 100, suggest: true }) as number[]).map((number) => documents[number]!.id),
  }
}
