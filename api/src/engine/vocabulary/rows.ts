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

/**
 * tf-idf rows by feature, cosine-normalised per document, weights as bytes.
 * @param documents  per document: feature -> count
 * @param features   number of features
 * @returns          feature -> documents with weights, and idf per feature, ln(1 + documents / df), 0 where unused
 * @complexity       O(total distinct features)
 * @source           Salton and Buckley 1988, weighting ltc
 */
export function tfIdfRows(
  documents: readonly (ReadonlyMap<number, number> | undefined)[],
  features: number,
): { rows: WeightedRows; idf: Float32Array } {
  const starts = new Uint32Array(features + 1)
  let filled = 0
  for (const document of documents) {
    if (document === undefined || document.size === 0) continue
    filled++
    for (const feature of document.keys()) starts[feature + 1] = starts[feature + 1]! + 1
  }
  const idf = new Float32Array(features)
  for (let i = 0; i < features; i++) {
    const df = starts[i + 1]!
    if (df > 0) idf[i] = Math.log(1 + filled / df)
    starts[i + 1] = starts[i]! + df
  }
  const next = starts.slice(0, features)
  const items = new Uint32Array(starts[features]!)
  const weights = new Uint8Array(starts[features]!)
  documents.forEach((document, number) => {
    if (document === undefined) return
    let norm = 0
    for (const [feature, count] of document) norm += ((1 + Math.log(count)) * idf[feature]!) ** 2
    norm = Math.sqrt(norm) || 1
    for (const [feature, count] of document) {
      const at = next[feature]!
      next[feature] = at + 1
      items[at] = number
      weights[at] = Math.max(1, Math.round(255 * Math.sqrt(((1 + Math.log(count)) * idf[feature]!) / norm)))
    }
  })
  return { rows: { starts, items, weights }, idf }
}
