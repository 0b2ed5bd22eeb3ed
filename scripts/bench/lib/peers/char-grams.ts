import { bestOf, type LabelDocument, type Peer } from './peer.ts'

/** Plain cosine over tf-idf of character 3- to 5-grams of all labels, words apart. */
export function charGramPeer(documents: readonly LabelDocument[]): Peer {
  const postings = new Map<string, { at: number[]; tf: number[] }>()
  const counts = documents.map(({ labels }) => countGrams(labels.join(' ')))
  counts.forEach((grams, document) => {
    for (const [gram, count] of grams) {
      const list = postings.get(gram) ?? { at: [], tf: [] }
      list.at.push(document)
      list.tf.push(1 + Math.log(count))
      postings.set(gram, list)
    }
  })
  const idf = (gram: string) => Math.log(1 + documents.length / (postings.get(gram)?.at.length ?? documents.length))
  const norms = Float64Array.from(counts, (grams) => {
    let sum = 0
    for (const [gram, count] of grams) sum += ((1 + Math.log(count)) * idf(gram)) ** 2
    return Math.sqrt(sum) || 1
  })
  const ids = documents.map(({ id }) => id)
  return {
    rank: (text) => {
      const scores = new Float64Array(documents.length)
      for (const [gram, count] of countGrams(text)) {
        const list = postings.get(gram)
        if (list === undefined) continue
        const weight = (1 + Math.log(count)) * idf(gram) ** 2
        list.at.forEach((document, i) => {
          scores[document] = scores[document]! + (weight * list.tf[i]!) / norms[document]!
        })
      }
      return bestOf(ids, scores)
    },
  }
}

function countGrams(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}+#.]+/gu) ?? []) {
    const key = ` ${word} `
    for (const size of [3, 4, 5]) {
      for (let start = 0; start + size <= key.length; start++) {
        const gram = key.slice(start, start + size)
        counts.set(gram, (counts.get(gram) ?? 0) + 1)
      }
    }
  }
  return counts
}
