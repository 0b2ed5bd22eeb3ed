import { eigenOf } from './eigen.ts'

/**
 * Terms and concepts as points of one small space, learned from which words describe the same concepts, in all languages side by
 * side: words that never meet in a label can still lie near each other. Rows are bytes with one scale each.
 */
export interface SemanticSpace {
  /** One number: dimensions per row; 0 for an empty space. */
  readonly dims: Uint32Array
  readonly terms: Int8Array
  /** Scale times idf: a text's point is the sum of (1 + ln tf) x row x scale. */
  readonly termScale: Float32Array
  /** Rows of length 1 after scaling; a concept without words is all zero. */
  readonly concepts: Int8Array
  readonly conceptScale: Float32Array
}

const DIMS = 64
const ROUNDS = 4
/** How far strong directions are damped on both sides; 0 is plain latent semantic indexing. Chosen on validation parts. */
const DAMPING = 0.5

export const EMPTY_SPACE: SemanticSpace = {
  dims: Uint32Array.of(0),
  terms: new Int8Array(0),
  termScale: new Float32Array(0),
  concepts: new Int8Array(0),
  conceptScale: new Float32Array(0),
}

/**
 * Space of some documents.
 * @param documents  per concept: term -> weight > 0; [] or few documents give the empty space
 * @param terms      number of terms
 * @returns          the same for the same input: the start is a fixed sequence
 * @complexity       O(rounds x entries x dimensions); about 2 s for ESCO in two languages
 * @source           latent semantic indexing, Deerwester et al. 1990; subspace iteration, Halko, Martinsson and Tropp 2011
 */
export function learnSpace(
  documents: readonly ReadonlyMap<number, number>[],
  terms: number,
  damping = DAMPING,
): SemanticSpace {
  const dims = Math.min(DIMS, documents.length >> 2)
  if (dims < 4) return EMPTY_SPACE
  const idf = idfOf(documents, terms)
  const matrix = weigh(documents, idf)
  let basis = startBasis(documents.length, dims)
  for (let round = 0; round < ROUNDS; round++) {
    basis = orthonormal(timesTransposed(matrix, times(matrix, basis, terms, dims), dims), dims)
  }
  const mapped = times(matrix, basis, terms, dims)
  const { values, vectors } = eigenOf(gram(mapped, dims), dims)
  const power = (exponent: number) => values.map((value) => (value > 1e-9 ? value ** (exponent / 2) : 0))
  const termRows = scaleColumns(rotate(mapped, vectors, dims), power(-1 - damping), dims)
  const conceptRows = scaleColumns(rotate(basis, vectors, dims), power(1 - damping), dims)
  normaliseRows(conceptRows, dims)
  const [termBytes, termScale] = toBytes(termRows, dims)
  for (let term = 0; term < terms; term++) termScale[term] = termScale[term]! * idf[term]!
  const [conceptBytes, conceptScale] = toBytes(conceptRows, dims)
  return { dims: Uint32Array.of(dims), terms: termBytes, termScale, concepts: conceptBytes, conceptScale }
}

interface Matrix {
  readonly starts: Uint32Array
  readonly items: Uint32Array
  readonly weights: Float32Array
}

function idfOf(documents: readonly ReadonlyMap<number, number>[], terms: number): Float32Array {
  const df = new Uint32Array(terms)
  for (const document of documents) for (const term of document.keys()) df[term] = df[term]! + 1
  return Float32Array.from(df, (count) => (count === 0 ? 0 : Math.log(1 + documents.length / count)))
}

/** Rows are documents: (1 + ln tf) x idf, each of length 1. */
function weigh(documents: readonly ReadonlyMap<number, number>[], idf: Float32Array): Matrix {
  const starts = new Uint32Array(documents.length + 1)
  documents.forEach((document, i) => {
    starts[i + 1] = starts[i]! + document.size
  })
  const items = new Uint32Array(starts[documents.length]!)
  const weights = new Float32Array(items.length)
  documents.forEach((document, i) => {
    let at = starts[i]!
    let norm = 0
    for (const [term, count] of document) {
      const weight = Math.log(1 + count) * idf[term]!
      items[at] = term
      weights[at++] = weight
      norm += weight * weight
    }
    for (let k = starts[i]!; k < at; k++) weights[k] = weights[k]! / Math.sqrt(norm)
  })
  return { starts, items, weights }
}

function startBasis(rows: number, dims: number): Float32Array {
  let state = 0x2545f491
  const basis = new Float32Array(rows * dims)
  for (let i = 0; i < basis.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    basis[i] = state / 0x80000000
  }
  return orthonormal(basis, dims)
}

function times({ starts, items, weights }: Matrix, basis: Float32Array, terms: number, dims: number): Float32Array {
  const out = new Float32Array(terms * dims)
  for (let row = 0; row + 1 < starts.length; row++) {
    const from = row * dims
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const to = items[i]! * dims
      const weight = weights[i]!
      for (let k = 0; k < dims; k++) out[to + k]! += weight * basis[from + k]!
    }
  }
  return out
}

function timesTransposed({ starts, items, weights }: Matrix, mapped: Float32Array, dims: number): Float32Array {
  const out = new Float32Array((starts.length - 1) * dims)
  for (let row = 0; row + 1 < starts.length; row++) {
    const to = row * dims
    for (let i = starts[row]!; i < starts[row + 1]!; i++) {
      const from = items[i]! * dims
      const weight = weights[i]!
      for (let k = 0; k < dims; k++) out[to + k]! += weight * mapped[from + k]!
    }
  }
  return out
}

/** Inner products of a tall matrix's columns. */
function gram(rows: Float32Array, dims: number): Float64Array {
  const out = new Float64Array(dims * dims)
  for (let at = 0; at < rows.length; at += dims) {
    for (let i = 0; i < dims; i++) {
      const value = rows[at + i]!
      if (value === 0) continue
      for (let k = 0; k <= i; k++) out[i * dims + k]! += value * rows[at + k]!
    }
  }
  for (let i = 0; i < dims; i++) for (let k = 0; k < i; k++) out[k * dims + i] = out[i * dims + k]!
  return out
}

function orthonormal(rows: Float32Array, dims: number): Float32Array {
  const { values, vectors } = eigenOf(gram(rows, dims), dims)
  return scaleColumns(
    rotate(rows, vectors, dims),
    values.map((value) => (value > 1e-12 ? 1 / Math.sqrt(value) : 0)),
    dims,
  )
}

function rotate(rows: Float32Array, vectors: Float64Array, dims: number): Float32Array {
  const out = new Float32Array(rows.length)
  for (let at = 0; at < rows.length; at += dims) {
    for (let i = 0; i < dims; i++) {
      const value = rows[at + i]!
      if (value === 0) continue
      for (let k = 0; k < dims; k++) out[at + k]! += value * vectors[i * dims + k]!
    }
  }
  return out
}

function scaleColumns(rows: Float32Array, factors: ArrayLike<number>, dims: number): Float32Array {
  for (let i = 0; i < rows.length; i++) rows[i] = rows[i]! * factors[i % dims]!
  return rows
}

function normaliseRows(rows: Float32Array, dims: number): void {
  for (let at = 0; at < rows.length; at += dims) {
    let norm = 0
    for (let k = 0; k < dims; k++) norm += rows[at + k]! ** 2
    if (norm > 0) for (let k = 0; k < dims; k++) rows[at + k] = rows[at + k]! / Math.sqrt(norm)
  }
}

function toBytes(rows: Float32Array, dims: number): [Int8Array, Float32Array] {
  const bytes = new Int8Array(rows.length)
  const scale = new Float32Array(rows.length / dims)
  for (let row = 0; row < scale.length; row++) {
    let most = 0
    for (let k = 0; k < dims; k++) most = Math.max(most, Math.abs(rows[row * dims + k]!))
    if (most === 0) continue
    scale[row] = most / 127
    for (let k = 0; k < dims; k++) bytes[row * dims + k] = Math.round(rows[row * dims + k]! / scale[row]!)
  }
  return [bytes, scale]
}
