import { expect, test } from 'vitest'
import { binTable, boost } from '../../../scripts/engine/lib/boosted-trees.ts'

test('trees learn a rule that no weighted sum can say: one of two, but not both', () => {
  const rows = 400
  const values = new Float32Array(rows * 2)
  const labels = Array.from({ length: rows }, (_, row) => {
    const [a, b] = [(row & 1) as number, (row >> 1) & 1]
    // A touch of difference between equal rows, so that there is something to cut.
    values.set([a + row * 1e-4, b + row * 1e-4], row * 2)
    return a ^ b
  })
  let last = new Float64Array(rows)
  const gradient = (scores: Float64Array, g: Float32Array, h: Float32Array) => {
    labels.forEach((label, row) => {
      const p = 1 / (1 + Math.exp(-scores[row]!))
      g[row] = p - label
      h[row] = p * (1 - p)
    })
  }
  const options = { trees: 30, leaves: 6, rate: 0.3, minRows: 5, lambda: 1 }
  const train = Uint32Array.from({ length: rows }, (_, row) => row)

  const trees = boost(binTable({ features: 2, values }), rows, train, gradient, options, (_, scores) => {
    last = scores.slice()
  })

  expect(trees.roots).toHaveLength(30)
  expect(labels.filter((label, row) => last[row]! > 0 === (label === 1)).length / rows).toBeGreaterThan(0.95)
})
