import type { ParticipationReport } from 'api/contract/reports'
import { expect, test } from 'vitest'
import { burnUpRows, funnelRows, participationAnswer, seatsAhead } from 'web/src/features/overview/participation-rows'

const report = (change: Partial<ParticipationReport> = {}): ParticipationReport => ({
  programmeId: '00000000-0000-4000-8000-000000000001',
  programmeName: 'Programme',
  isSample: true,
  on: '2026-11-24',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  participants: { value: 154 / 210, numerator: 154, denominator: 210 },
  plannedOnDay: 165.2,
  aheadOfPlan: -11,
  byGroup: [],
  burnUp: [
    { on: '2026-06-01', participants: 40, planned: 35 },
    { on: '2026-05-01', participants: 10, planned: 18 },
  ],
  funnel: { interested: 200, enrolled: 180, started: 154, completed: 90, certified: 60 },
  seatsAhead: { seats: 40, taken: 12 },
  generatedAt: '2026-11-24T08:00:00.000Z',
  ...change,
})

test('the first sentence says how far behind or ahead of plan the programme is', () => {
  expect(participationAnswer(report())).toEqual({
    course: 'behind',
    participants: 154,
    target: 210,
    difference: 11,
  })
  expect(participationAnswer(report({ aheadOfPlan: 4 })).course).toBe('ahead')
  expect(participationAnswer(report({ aheadOfPlan: 0 })).course).toBe('on')
})

test('without a target there is no plan to be behind of', () => {
  const answer = participationAnswer(report({ participants: { value: null, numerator: 3, denominator: 0 } }))
  expect(answer.course).toBe('no-target')
})

test('the burn-up runs in time, whatever order the points came in', () => {
  expect(burnUpRows(report()).map((row) => row.on)).toEqual(['2026-05-01', '2026-06-01'])
})

test('a share of nobody is no data, not 0 %', () => {
  const none = { interested: 0, enrolled: 0, started: 0, completed: 0, certified: 0 }
  expect(funnelRows(report({ funnel: none })).every((row) => row.shareOfFirst === null)).toBe(true)
  expect(funnelRows(report())[2]).toEqual({ stage: 'started', persons: 154, shareOfFirst: 0.77 })
})

test('overbooked runs have no negative seats, and no run is no share', () => {
  expect(seatsAhead(report({ seatsAhead: { seats: 10, taken: 12 } })).free).toBe(0)
  expect(seatsAhead(report({ seatsAhead: { seats: 0, taken: 0 } })).share).toBeNull()
})
