import type { LabelIndex } from '../vocabulary/types.ts'
import type { Query } from './query.ts'
import { selectBest } from './select-best.ts'

/** Steps per unit of a point's coordinates. */
const STEPS = 4096

/**
 * Concepts that lie nearest to a query in the semantic space.
 * @param near   filled with the cosine of every concept, in [-1, 1]; 0 for all when the space or the query is empty
 * @returns      at most `count` concepts with a cosine above 0
 * @complexity   O(concepts x dimensions)
 */
export function nearestInMeaning(index: LabelIndex, query: Query, near: Float32Array, count: number): number[] {
  const point = pointOf(index, query)
  if (point === null) {
    near.fill(0)
    return []
  }
  const { concepts, conceptScale } = index.space
  const dims = point.length
  // Whole numbers multiply faster; the sum stays below 2^31.
  const whole = Int32Array.from(point, (value) => Math.round(value * STEPS))
  for (let concept = 0, at = 0; concept < near.length; concept++) {
    let sum = 0
    for (let k = 0; k < dims; k++) sum = (sum + Math.imul(whole[k]!, concepts[at++]!)) | 0
    near[concept] = (sum / STEPS) * conceptScale[concept]!
  }
  const all: number[] = []
  for (let concept = 0; concept < near.length; concept++) if (near[concept]! > 0.1) all.push(concept)
  return selectBest(
    all,
    Float64Array.from(all, (concept) => near[concept]!),
    count,
  )
}

function pointOf(index: LabelIndex, query: Query): Float32Array | null {
  const { space } = index
  const dims = space.dims[0]!
  const point = new Float32Array(dims)
  for (const [terms, weight] of [
    [query.words, 1],
    [query.parts, 0.5],
  ] as const) {
    for (const [term, positions] of terms) {
      const scale = weight * Math.log(1 + positions.length) * space.termScale[term]!
      if (scale === 0) continue
      for (let k = 0, at = term * dims; k < dims; k++) point[k] = point[k]! + scale * space.terms[at++]!
    }
  }
  let norm = 0
  for (const value of point) norm += value * value
  if (norm === 0) return null
  return point.map((value) => value / Math.sqrt(norm))
}
