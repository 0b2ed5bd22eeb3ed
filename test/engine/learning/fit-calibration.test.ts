import { expect, test } from 'vitest'
import { fitCalibration } from '../../../scripts/engine/lib/fit-calibration.ts'

/** For each rank as many links as make its share of right ones what the curve says. */
const links = (slope: number, intercept: number) =>
  [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((rank) => {
    const share = 1 / (1 + Math.exp(-(slope * rank + intercept)))
    return Array.from({ length: 1000 }, (_, i) => ({ rank, hit: i < Math.round(1000 * share) }))
  })

test('the curve that made the shares is found again', () => {
  const [slope, intercept] = fitCalibration(links(0.7, -2))

  expect(slope).toBeCloseTo(0.7, 1)
  expect(intercept).toBeCloseTo(-2, 1)
})

test('links that are all right, all wrong or of one rank give finite numbers', () => {
  const all = (hit: boolean) => [-1, 0, 1].map((rank) => ({ rank, hit }))

  expect(fitCalibration(all(true)).every(Number.isFinite)).toBe(true)
  expect(fitCalibration(all(false)).every(Number.isFinite)).toBe(true)
  const [slope, intercept] = fitCalibration([true, false, false].map((hit) => ({ rank: 0, hit })))
  expect(slope).toBe(0)
  expect(1 / (1 + Math.exp(-intercept))).toBeCloseTo(2 / 5, 5)
})
