import { expect, test } from 'vitest'
import { suppressNested, suppressSmall } from '../../../api/src/domain/reports/suppress-small.ts'

const values = (counts: number[]) => suppressSmall(counts).map(({ value, suppressed }) => (suppressed ? 'x' : value))

test('one to four persons are hidden, none and five are shown', () => {
  expect(values([0, 1, 4, 5])).toEqual([0, 'x', 'x', 5])
})

test('a single hidden group takes the next smallest along, so that the total does not give it away', () => {
  expect(values([40, 3, 12, 0])).toEqual([40, 'x', 'x', 0])
})

test('with only empty groups beside it an empty one is hidden too', () => {
  expect(values([0, 3, 0])).toEqual(['x', 'x', 0])
})

test('of equal groups the first one goes along', () => {
  expect(values([9, 2, 9])).toEqual(['x', 'x', 9])
})

test('a hidden group that stands alone stays hidden, and large groups are all shown', () => {
  expect(values([3])).toEqual(['x'])
  expect(values([10, 20, 30])).toEqual([10, 20, 30])
  expect(values([])).toEqual([])
})

test('two hidden groups of one person each would be told by their sum: a third goes along', () => {
  expect(values([1, 1, 50, 9])).toEqual(['x', 'x', 50, 'x'])
})

test('what says nothing about a person is hidden only to protect others', () => {
  const shown = suppressSmall([60, 80, 3], [2])
  const protecting = suppressSmall([2, 80, 7], [2])

  expect(shown.map(({ value }) => value)).toEqual([60, 80, 3])
  expect(protecting.map(({ value }) => value)).toEqual([null, 80, null])
})

test('inside a shown university its own figure is the total; inside a hidden one nothing is shown', () => {
  const outer = suppressSmall([23, 2, 6])

  const inner = suppressNested(outer, [
    { count: 3, within: 0 },
    { count: 20, within: 0 },
    { count: 2, within: 1 },
    { count: 6, within: 2 },
  ])

  expect(outer.map(({ value }) => value)).toEqual([23, null, null])
  // 23 minus 20 would tell the three.
  expect(inner.map(({ value }) => value)).toEqual([null, null, null, null])
})
