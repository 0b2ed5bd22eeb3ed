import type { Rows, WeightedRows } from './types.ts'

/** Packs lists into rows. O(items). */
export function packRows(lists: readonly (readonly number[] | undefined)[], length = lists.length): Rows {
  const starts = new Uint32Array(length + 1)
  for (let i = 0; i < length; i++) starts[i + 1] = starts[i]! + (lists[i]?.length ?? 0)
  const items = new Uint32Array(starts[length]!)
  for (let i = 0; i < length; i++) {
    const list = lists[i]
    if (list !== undefined) items.set(list, starts[i])
  }
  return { starts, items }
}

/** One row's items turned to columns: for each item the rows that hold it, ascending. O(items). */
export function invertRows(rows: Rows, columns: number): Rows {
  const starts = new Uint32Array(columns + 1)
  for (const item of rows.items) starts[item + 1] = starts[item + 1]! + 1
  for (let i = 0; i < columns; i++) starts[i + 1] = starts[i + 1]! + starts[i]!
  const next = starts.slice(0, columns)
  const items = new Uint32Array(rows.items.length)
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) {
      const item = rows.items[i]!
      items[next[item]!] = row
      next[item] = next[item]! + 1
    }
  }
  return { starts, items }
}

/** feature -> count; undefined for an empty document. */
type Counts = ReadonlyMap<number, number> | undefined

/**
 * tf-idf rows by feature, cosine-normalised per document, weights as bytes.
 * @param documents  how many there are
 * @param read       counts of one document; asked twice for each, so that not all of them have to be held at once
 * @param features   number of features
 * @param heaviest   how many features of a document are kept; all by default
 * @returns          feature -> documents with weights, and idf per feature, ln(1 + documents / df), 0 where unused
 * @complexity       O(total distinct features)
 * @source           Salton and Buckley 1988, weighting ltc
 */
export function tfIdfRows(
  documents: number,
  read: (document: number) => Counts,
  features: number,
  heaviest = Number.POSITIVE_INFINITY,
): { rows: WeightedRows; idf: Float32Array } {
  const idf = idfOf(documents, read, features)
  const kept = Array.from({ length: documents }, (_, document) => weigh(read(document), idf, heaviest))
  const starts = new Uint32Array(features + 1)
  for (const { features: list } of kept) for (const feature of list) starts[feature + 1] = starts[feature + 1]! + 1
  for (let i = 0; i < features; i++) starts[i + 1] = starts[i + 1]! + starts[i]!
  const next = starts.slice(0, features)
  const items = new (documents > 0x10000 ? Uint32Array : Uint16Array)(starts[features]!)
  const weights = new Uint8Array(starts[features]!)
  kept.forEach((document, number) => {
    for (let i = 0; i < document.features.length; i++) {
      const feature = document.features[i]!
      const at = next[feature]!
      next[feature] = at + 1
      items[at] = number
      weights[at] = document.weights[i]!
    }
  })
  return { rows: { starts, items, weights }, idf }
}

function idfOf(documents: number, read: (document: number) => Counts, features: number): Float32Array {
  const idf = new Float32Array(features)
  let filled = 0
  for (let document = 0; document < documents; document++) {
    const counts = read(document)
    if (counts === undefined || counts.size === 0) continue
    filled++
    for (const feature of counts.keys()) idf[feature] = idf[feature]! + 1
  }
  return idf.map((df) => (df > 0 ? Math.log(1 + filled / df) : 0))
}

interface Weighed {
  readonly features: Uint32Array
  readonly weights: Uint8Array
}

/** Weights over the length of the whole document: what is left out is taken for nothing, not spread over the rest. */
function weigh(counts: Counts, idf: Float32Array, heaviest: number): Weighed {
  const size = counts?.size ?? 0
  const features = new Uint32Array(size)
  const weights = new Float64Array(size)
  let at = 0
  let norm = 0
  for (const [feature, count] of counts ?? []) {
    const weight = (1 + Math.log(count)) * idf[feature]!
    features[at] = feature
    weights[at++] = weight
    norm += weight * weight
  }
  const least = size > heaviest ? weights.slice().sort()[size - heaviest]! : 0
  const length = Math.sqrt(norm) || 1
  const bytes = new Uint8Array(size)
  let kept = 0
  for (let i = 0; i < size; i++) {
    if (weights[i]! < least) continue
    features[kept] = features[i]!
    bytes[kept++] = Math.max(1, Math.round(255 * Math.sqrt(weights[i]! / length)))
  }
  return { features: features.slice(0, kept), weights: bytes.slice(0, kept) }
}
