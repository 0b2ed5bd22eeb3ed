import { expect, test } from 'vitest'
import { eigenOf } from '../../../api/src/engine/vocabulary/eigen.ts'
import { learnSpace, type SemanticSpace } from '../../../api/src/engine/vocabulary/semantic-space.ts'

test('the worked example: [[2, 1], [1, 2]] has the eigenvalues 3 and 1 and the diagonals as eigenvectors', () => {
  const { values, vectors } = eigenOf(Float64Array.of(2, 1, 1, 2), 2)

  expect([...values].map((value) => Number(value.toFixed(9)))).toEqual([3, 1])
  expect(Math.abs(vectors[0]! / vectors[2]!)).toBeCloseTo(1, 9)
  expect(vectors[0]! * vectors[1]! + vectors[2]! * vectors[3]!).toBeCloseTo(0, 9)
})

/** Each document holds term 0, 1 or 2, some of the company they keep and a word of its own. */
const TERMS = 400
const documents = Array.from({ length: 240 }, (_, i) => {
  const company = i % 3 === 2 ? 20 : 10
  const words = [i % 3, company + (i % 6), company + ((i >> 3) % 6), company + ((i >> 5) % 6), 100 + i]
  return new Map(words.map((word) => [word, 1]))
})

test('a word lies nearer to documents that hold it than to others', () => {
  const space = learnSpace(documents, TERMS)
  const nearness = (remainder: number) => {
    const list = documents.map((_, i) => i).filter((i) => i % 3 === remainder)
    return list.reduce((sum, i) => sum + cosine(space, 0, i), 0) / list.length
  }

  expect(nearness(0)).toBeGreaterThan(nearness(1) + 0.1)
  expect(nearness(0)).toBeGreaterThan(nearness(2) + 0.1)
})

test('the space is the same every time, and empty for a handful of concepts', () => {
  expect(learnSpace(documents, TERMS)).toEqual(learnSpace(documents, TERMS))
  expect(learnSpace(documents.slice(0, 8), TERMS).dims[0]).toBe(0)
})

function cosine({ dims, terms, concepts }: SemanticSpace, term: number, concept: number): number {
  const row = (rows: Int8Array, number: number) => [...rows.subarray(number * dims[0]!, (number + 1) * dims[0]!)]
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * y[i]!, 0)
  const [a, b] = [row(terms, term), row(concepts, concept)]
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))
}
