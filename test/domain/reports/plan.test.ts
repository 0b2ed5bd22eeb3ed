import { expect, test } from 'vitest'
import { plannedOn } from '../../../api/src/domain/reports/plan.ts'

const frame = { startsOn: '2026-01-01', endsOn: '2026-12-31', targetParticipants: 364 }
const plan = [
  { on: '2026-01-21', participants: 100 },
  { on: '2026-01-11', participants: 10 },
]

test('the plan is a straight line from 0 at the start through every milestone, in whatever order they come', () => {
  const days = ['2026-01-01', '2026-01-06', '2026-01-11', '2026-01-16', '2026-01-21']
  expect(days.map((day) => plannedOn(day, frame, plan))).toEqual([0, 5, 10, 55, 100])
})

test('nothing is planned before the start, and the last milestone holds afterwards', () => {
  expect(plannedOn('2025-06-01', frame, plan)).toBe(0)
  expect(plannedOn('2027-06-01', frame, plan)).toBe(100)
})

test('a milestone on the first day replaces the zero', () => {
  const taken = [{ on: '2026-01-01', participants: 40 }, ...plan]
  expect(plannedOn('2026-01-01', frame, taken)).toBe(40)
  expect(plannedOn('2026-01-06', frame, taken)).toBe(25)
})

test('without milestones the plan is one line to the target at the end', () => {
  expect(plannedOn('2026-01-11', frame, [])).toBe(10)
  expect(plannedOn('2026-12-31', frame, [])).toBe(364)
})

test('a change of clocks does not bend the line', () => {
  const march = { startsOn: '2026-03-28', endsOn: '2026-03-30', targetParticipants: 2 }
  expect(plannedOn('2026-03-29', march, [])).toBe(1)
})
