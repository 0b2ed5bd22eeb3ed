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
  plan: [
    { on: '2026-04-01', participants: 0 },
    { on: '2026-12-01', participants: 100 },
    { on: '2027-03-31', participants: 210 },
  ],
  byGroup: [],
  byRegion: [],
  byUniversity: [],
  byMicroCredential: [],
  byMonth: [],
  burnUp: [
    { on: '2026-06-01', participants: 40, planned: 35 },
    { on: '2026-05-01', participants: 10, planned: 18 },
  ],
  funnel: { interested: 200, enrolled: 180, started: 154, completed: 90, certified: 60 },
  losses: [
    { after: 'interested', open: 12, lost: 8 },
    { after: 'enrolled', open: 20, lost: 6 },
    { after: 'started', open: 40, lost: 24 },
    { after: 'completed', open: 30, lost: 0 },
  ],
  women: { figure: { value: 0.4, numerator: 60, denominator: 150 }, unknown: 4, target: 0.4, suppressed: false },
  international: { figure: null, unknown: null, target: null, suppressed: true },
  budgetPerParticipant: null,
  runsAhead: [],
  forecast: null,
  forecastMissing: 'too-little-history',
  seatsAhead: { seats: 40, taken: 12, waitlisted: 0 },
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
  const rows = burnUpRows(report())
  expect(rows.flatMap(({ on, participants }) => (participants === null ? [] : on))).toEqual([
    '2026-05-01',
    '2026-06-01',
  ])
})

test('without a forecast the plan goes on alone to the last day', () => {
  const ahead = burnUpRows(report()).filter(({ participants }) => participants === null)
  expect(ahead.map(({ on, planned, expected, band }) => [on, planned, expected, band])).toEqual([
    ['2026-12-01', 100, null, null],
    ['2027-03-31', 210, null, null],
  ])
})

test('the band opens where the line ends, and reaches to the last day without a tear', () => {
  const points = [
    { on: '2026-11-30', expected: 160, low: 155, high: 166 },
    { on: '2026-12-31', expected: 170, low: 160, high: 180 },
    { on: '2027-03-31', expected: 203, low: 190, high: 214 },
  ]
  const showUp = { value: 0.9, numerator: 90, denominator: 100 }
  const forecast = { points, booked: 12, showUp, historyFrom: '2026-04-01', historyUntil: '2026-10-31' }
  const rows = burnUpRows(report({ forecast, forecastMissing: null }))

  expect(rows.map(({ on, expected, band }) => [on, expected, band])).toEqual([
    ['2026-05-01', null, null],
    ['2026-06-01', 40, [40, 40]],
    ['2026-11-30', 160, [155, 166]],
    ['2026-12-31', 170, [160, 180]],
    ['2027-03-31', 203, [190, 214]],
  ])
  expect(rows.at(-1)?.planned).toBe(210)
})

test('a share of nobody is no data, not 0 %', () => {
  const none = { interested: 0, enrolled: 0, started: 0, completed: 0, certified: 0 }
  expect(funnelRows(report({ funnel: none })).every((row) => row.shareOfFirst === null)).toBe(true)
  expect(funnelRows(report())[2]).toEqual({
    stage: 'started',
    persons: 154,
    shareOfFirst: 0.77,
    open: 40,
    lost: 24,
  })
})

test('overbooked runs have no negative seats, and no run is no share', () => {
  expect(seatsAhead(report({ seatsAhead: { seats: 10, taken: 12, waitlisted: 0 } })).free).toBe(0)
  expect(seatsAhead(report({ seatsAhead: { seats: 0, taken: 0, waitlisted: 0 } })).share).toBeNull()
})
