import { expect, test } from 'vitest'
import { keepTried, monthsAfter, position, RANGES, triedAt } from 'web/src/features/learner/tried-limits'

const TODAY = '2026-11-27'
const STORED = {
  weeklyHours: 8,
  totalHours: null,
  startsOn: null,
  endsOn: '2027-02-27',
  languages: ['de'],
  modes: [],
  besideWork: false,
  emphasis: 'closest' as const,
}

test('a slider stands at the stored limit, one step beyond its range without one, and at what is tried on top', () => {
  expect(position('weeklyHours', {}, STORED, TODAY)).toBe(8)
  expect(position('totalHours', {}, STORED, TODAY)).toBe(RANGES.totalHours.max + RANGES.totalHours.step)
  expect(position('endsOn', {}, STORED, TODAY)).toBe(3)
  expect(position('weeklyHours', { weeklyHours: 12 }, STORED, TODAY)).toBe(12)
  expect(position('weeklyHours', { weeklyHours: 'none' }, STORED, TODAY)).toBe(41)
})

test('a limit beyond the range stands at its end, a day in between at the month after it', () => {
  expect(position('weeklyHours', {}, { ...STORED, weeklyHours: 55 }, TODAY)).toBe(41)
  expect(position('endsOn', {}, { ...STORED, endsOn: '2027-01-10' }, TODAY)).toBe(2)
  expect(position('endsOn', {}, { ...STORED, endsOn: '2020-01-01' }, TODAY)).toBe(1)
})

test.each([
  ['weeklyHours', 6, { weeklyHours: 6 }],
  ['weeklyHours', 41, { weeklyHours: 'none' }],
  ['endsOn', 3, { endsOn: '2027-02-27' }],
  ['endsOn', 25, { endsOn: 'none' }],
] as const)('%s at %i', (name, at, tried) => {
  expect(triedAt(name, at, TODAY)).toEqual(tried)
  expect(position(name, tried, STORED, TODAY)).toBe(at)
})

test('the last day of a month stays one', () => {
  expect(monthsAfter('2026-11-30', 3)).toBe('2027-02-28')
  expect(monthsAfter('2026-12-31', 2)).toBe('2027-02-28')
})

test('what is kept replaces the stored limits that were tried, and no others', () => {
  expect(keepTried(STORED, { weeklyHours: 'none', totalHours: 100, emphasis: 'sooner' })).toEqual({
    ...STORED,
    weeklyHours: null,
    totalHours: 100,
    emphasis: 'sooner',
  })
})
