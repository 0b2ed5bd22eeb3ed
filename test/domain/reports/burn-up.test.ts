import { expect, test } from 'vitest'
import { burnUp, monthlyDays } from '../../../api/src/domain/reports/burn-up.ts'

const frame = { startsOn: '2025-11-15', endsOn: '2026-11-15', targetParticipants: 365 }

test('points stand on the first day, on the first of each month and on the last day', () => {
  expect(monthlyDays('2025-11-15', '2026-01-10')).toEqual(['2025-11-15', '2025-12-01', '2026-01-01', '2026-01-10'])
})

test('a last day that is the first of a month stands there once', () => {
  expect(monthlyDays('2025-11-15', '2025-12-01')).toEqual(['2025-11-15', '2025-12-01'])
})

test('one day is one point, and a programme that has not begun has none', () => {
  expect(monthlyDays('2025-11-15', '2025-11-15')).toEqual(['2025-11-15'])
  expect(monthlyDays('2025-11-15', '2025-11-14')).toEqual([])
})

test('participants add up by the day they began, in whatever order they come', () => {
  const points = burnUp(['2025-12-01', '2025-11-15', '2026-01-02', '2025-11-20'], frame, [], '2026-01-05')
  expect(points.map(({ on, participants }) => [on, participants])).toEqual([
    ['2025-11-15', 1],
    ['2025-12-01', 3],
    ['2026-01-01', 3],
    ['2026-01-05', 4],
  ])
  expect(points.map(({ planned }) => planned)).toEqual([0, 16, 47, 51])
})
