import { expect, test } from 'vitest'
import { suppressSmall } from '../../../api/src/domain/reports/suppress-small.ts'

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
