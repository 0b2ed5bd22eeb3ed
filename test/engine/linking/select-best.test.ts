import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largest } from '../../../api/src/engine/linking/select-best.ts'

const sorted = (values: readonly number[], count: number) =>
  values
    .map((value, item) => ({ value, item }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || a.item - b.item)
    .slice(0, count)
    .map(({ item }) => item)

test('the largest come in order, equal ones by their number, those that are 0 never', () => {
  expect(largest(Float32Array.of(0, 0.5, 2, 0.5, 0, 1), 3)).toEqual([2, 5, 1])
  expect(largest(Float32Array.of(0, 0.5), 3)).toEqual([1])
  expect(largest(new Float64Array(5), 3)).toEqual([])
  expect(largest(Float64Array.of(1), 0)).toEqual([])
})

test('many values give the same as ordering all of them, however many are equal', () => {
  const many = fc.tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.integer({ min: 1, max: 1e6 }),
    fc.integer({ min: 1, max: 400 }),
  )
  fc.assert(
    fc.property(many, ([kinds, seed, count]) => {
      // A few thousand values of few kinds: ties stand at the cut, whichever way they are held back.
      let state = seed
      const next = () => {
        state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
        return state >>> 8
      }
      const values = Array.from({ length: 3000 }, () => Math.fround((next() % kinds) / kinds))
      expect(largest(Float64Array.from(values), count)).toEqual(sorted(values, count))
    }),
    { numRuns: 60 },
  )
})

test('rising values, of which each beats those before, are ordered all the same', () => {
  const values = Array.from({ length: 5000 }, (_, i) => i)
  expect(largest(Float64Array.from(values), 300)).toEqual(sorted(values, 300))
})
