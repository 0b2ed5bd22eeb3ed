import { expect, test } from 'vitest'
import { monthsUntil } from '../../../../api/src/domain/reports/gaps/read-gap-places.ts'
import { quartersWithin } from '../../../../api/src/domain/reports/rollups/quarters.ts'
import {
  DIMENSIONS,
  type Dimension,
  narrowestShape,
  SHAPES,
  shapeNumber,
} from '../../../../api/src/domain/reports/rollups/shapes.ts'

const subsets = Array.from({ length: 2 ** DIMENSIONS.length }, (_, bits) =>
  DIMENSIONS.filter((_dimension, at) => (bits >> at) % 2 === 1),
)

test('every combination of filters has sums that hold it, and one that is kept answers for itself', () => {
  for (const wanted of subsets) {
    const shape = narrowestShape(wanted)
    expect(wanted.every((dimension) => shape.includes(dimension))).toBe(true)
  }
  for (const shape of SHAPES) expect(narrowestShape(shape)).toBe(shape)
})

test('shapes are numbered as grouping() numbers them: the first dimension is the highest bit, summed over is 1', () => {
  expect(shapeNumber([])).toBe(31)
  expect(shapeNumber(['region'])).toBe(15)
  expect(shapeNumber(['month'] as Dimension[])).toBe(30)
  expect(new Set(SHAPES.map(shapeNumber)).size).toBe(SHAPES.length)
})

test('months up to one, oldest first; none when the first lies after the last', () => {
  expect(monthsUntil('2026-02', '2025-12')).toEqual(['2025-12', '2026-01', '2026-02'])
  expect(monthsUntil('2026-02')).toHaveLength(24)
  expect(monthsUntil('2026-02', '2026-03')).toEqual([])
})

test('a range of months is its whole quarters and the months at its ends', () => {
  expect(quartersWithin('2025-12', '2026-11')).toEqual({
    quarters: ['2026Q1', '2026Q3'],
    months: ['2026-01', '2026-09'],
  })
  expect(quartersWithin('2026-01', '2026-03')).toEqual({
    quarters: ['2026Q1', '2026Q1'],
    months: ['2026-01', '2026-03'],
  })
  expect(quartersWithin('2026-02', '2026-05')).toBeNull()
  expect(quartersWithin('2026-05', '2026-02')).toBeNull()
  expect(quartersWithin('2026-02')?.quarters).toEqual(['2026Q2', '9999Q4'])
  expect(quartersWithin(undefined, '2026-02')?.quarters).toEqual(['0000Q1', '2025Q4'])
})
