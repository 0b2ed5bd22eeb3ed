import MiniSearch from 'minisearch'
import type { LabelDocument, Peer } from './peer.ts'

/** minisearch: BM25+ over one field with all labels. */
export function minisearchPeer(documents: readonly LabelDocument[]): Peer {
  const search = new MiniSearch<{ id: string; labels: string }>({ fields: ['labels'] })
  search.addAll(documents.map(({ id, labels }) => ({ id, labels: labels.join(' \n ') })))
  return {
    rank: (text) =>
      search
        .search(text)
        .slice(0, 100)
        .map(({ id }) => String(id)),
  }
}
