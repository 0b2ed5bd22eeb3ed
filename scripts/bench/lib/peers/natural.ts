/// <reference path="./natural-tfidf.d.ts" />
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js'
import { bestOf, type LabelDocument, type Peer } from './peer.ts'

/** natural's TfIdf, one document per skill, as its documentation uses it. */
export function naturalPeer(documents: readonly LabelDocument[]): Peer {
  const index = new TfIdf()
  const ids = documents.map(({ id }) => id)
  for (const { labels } of documents) index.addDocument(labels.join(' '))
  return { rank: (text) => bestOf(ids, index.tfidfs(text)) }
}
