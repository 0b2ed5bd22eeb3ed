import { create, insertMultiple, search } from '@orama/orama'
import type { LabelDocument, Peer } from './peer.ts'

/** orama: BM25, any of the words. */
export async function oramaPeer(documents: readonly LabelDocument[]): Promise<Peer> {
  const index = create({ schema: { id: 'string', labels: 'string' } as const })
  await insertMultiple(
    index,
    documents.map(({ id, labels }) => ({ id, labels: labels.join(' \n ') })),
    1000,
  )
  return {
    rank: async (text) => {
      const { hits } = await search(index, { term: text, properties: ['labels'], limit: 100, threshold: 1 })
      return hits.map(({ document }) => document.id)
    },
  }
}
