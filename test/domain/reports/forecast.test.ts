import { expect, test } from 'vitest'
import { backTest, testDays } from '../../../api/src/domain/reports/back-test.ts'
import {
  type ForecastBasis,
  forecastBasis,
  forecastMissing,
  forecastParticipants,
} from '../../../api/src/domain/reports/forecast.ts'
import type { Person } from '../../../api/src/domain/reports/read-persons.ts'

const frame = { startsOn: '2025-01-01', endsOn: '2026-12-31' }
const basis = (overrides: Partial<ForecastBasis> = {}): ForecastBasis => ({
  participants: 40,
  bookedFor: [],
  bookings: 0,
  shows: 0,
  history: { from: '2025-01-01', until: '2025-12-31' },
  months: [
    { on: '2026-03-31', intakes: [0] },
    { on: '2026-04-30', intakes: [0] },
  ],
  ...overrides,
})
const person = (begunOn: string | null, overrides: Partial<Person> = {}): Person => ({
  learnerId: 'x',
  groupId: 'g',
  gender: null,
  isInternational: null,
  region: null,
  begunOn,
  microCredentialId: null,
  organisationId: null,
  enrolledOn: begunOn,
  isEnrolled: true,
  isCompleted: false,
  isCertified: false,
  isOpen: false,
  bookedFor: null,
  bookings: 0,
  shows: 0,
  ...overrides,
})

test('with nothing booked and nothing to expect, today is the forecast and there is no band', () => {
  expect(forecastParticipants(basis())).toEqual([
    { on: '2026-03-31', low: 40, expected: 40, high: 40 },
    { on: '2026-04-30', low: 40, expected: 40, high: 40 },
  ])
})

test('bookings that always came true count from the month of their run', () => {
  const points = forecastParticipants(
    basis({ bookedFor: ['2026-03-10', '2026-04-01', '2026-04-20'], bookings: 30, shows: 30 }),
  )

  expect(points.map(({ low, expected, high }) => [low, expected, high])).toEqual([
    [41, 41, 41],
    [43, 43, 43],
  ])
})

test('without earlier bookings each counts as true; where none ever came true, none does', () => {
  const booked = { bookedFor: ['2026-03-10'] }

  expect(forecastParticipants(basis(booked)).at(-1)?.expected).toBe(41)
  expect(forecastParticipants(basis({ ...booked, bookings: 12, shows: 0 })).at(-1)?.high).toBe(40)
})

test('one earlier intake of ten makes the band of a Poisson number with mean ten', () => {
  const [point] = forecastParticipants(basis({ participants: 0, months: [{ on: '2026-03-31', intakes: [10] }] }))

  // Its quantiles at 10, 50 and 90 % are 6, 10 and 14.
  expect(Math.abs((point?.low ?? 0) - 6)).toBeLessThanOrEqual(1)
  expect(Math.abs((point?.expected ?? 0) - 10)).toBeLessThanOrEqual(1)
  expect(Math.abs((point?.high ?? 0) - 14)).toBeLessThanOrEqual(1)
})

test('intakes that differ make a wider band than intakes that do not', () => {
  const width = (intakes: number[]) => {
    const [point] = forecastParticipants(basis({ months: [{ on: '2026-03-31', intakes }] }))
    return (point?.high ?? 0) - (point?.low ?? 0)
  }

  expect(width([0, 20])).toBeGreaterThan(width([10, 10]))
})

test('the same basis gives the same forecast, whenever it is asked', () => {
  const some = basis({
    bookedFor: ['2026-03-10', '2026-04-01'],
    bookings: 20,
    shows: 14,
    months: [
      { on: '2026-03-31', intakes: [3, 9] },
      { on: '2026-04-30', intakes: [12] },
    ],
  })

  expect(forecastParticipants(some)).toEqual(forecastParticipants(some))
})

test('a month ahead is compared with months of its place in the semester, without those who had booked by then', () => {
  const persons = [
    // April and October are alike; in April one of three had enrolled long before.
    person('2025-04-07', { enrolledOn: '2025-03-20' }),
    person('2025-04-07', { enrolledOn: '2025-03-21' }),
    person('2025-04-07', { enrolledOn: '2024-12-01' }),
    person('2025-05-05'),
    person(null, { bookedFor: '2025-10-06' }),
    person(null, { bookedFor: '2027-01-04' }),
  ]

  const { months, bookedFor, history, participants } = forecastBasis(persons, { ...frame, on: '2025-08-15' })

  const intakesOf = (day: string) => months.find(({ on }) => on === day)?.intakes
  // Seen from 15 August, October is as far as April from 15 February.
  expect(intakesOf('2025-10-31')).toEqual([2])
  expect(intakesOf('2025-11-30')).toEqual([1])
  // Seen from 15 August, August is half over: of February only what began after the 15th.
  expect(intakesOf('2025-08-31')).toEqual([0])
  // And further ahead, as far as April from August the year before: then nobody had booked.
  expect(intakesOf('2026-04-30')).toEqual([3])
  // What is booked for later than the programme does not count for it.
  expect(bookedFor).toEqual(['2025-10-06'])
  expect(history).toEqual({ from: '2025-01-01', until: '2025-07-31' })
  expect(participants).toBe(4)
})

test.each([
  ['before the first day', '2024-12-31', 20, 'not-begun'],
  ['on the last day', '2026-12-31', 20, 'ended'],
  ['with five whole months behind', '2025-06-29', 20, 'too-little-history'],
  ['with six, but few participants', '2025-06-30', 9, 'too-little-history'],
  ['with six and ten participants', '2025-06-30', 10, null],
] as const)('%s the forecast says why it says nothing, or nothing is in its way', (_when, on, count, reason) => {
  const persons = Array.from({ length: count }, () => person('2025-02-03'))

  expect(forecastMissing(forecastBasis(persons, { ...frame, on }), { ...frame, on })).toBe(reason)
})

test('a programme that came as its semesters had come is forecast well; one that stopped is not, and the test says so', () => {
  const intakes = [
    '2025-01-13',
    '2025-04-07',
    '2025-07-07',
    '2025-10-06',
    '2026-01-12',
    '2026-04-06',
    '2026-07-06',
    '2026-10-05',
  ]
  const steady = intakes.flatMap((day) => Array.from({ length: 12 }, () => person(day)))
  const stopped = steady.filter(({ begunOn }) => (begunOn ?? '') < '2025-09-01')
  const tested = (persons: Person[]) =>
    backTest(
      frame,
      testDays(frame).map((on) => ({ on, persons: persons.filter(({ begunOn }) => (begunOn ?? '') <= on) })),
      persons,
    )

  const good = tested(steady)
  const bad = tested(stopped)

  expect(testDays(frame)).toHaveLength(23)
  expect(good.points[0]?.from).toBe('2025-07-01')
  expect(good.inside.value).toBeGreaterThan(0.9)
  expect(good.meanAbsoluteError).toBeLessThan(3)
  expect(bad.inside.value).toBeLessThan(0.5)
  expect(bad.meanAbsoluteError).toBeGreaterThan(10)
})

test('a programme too short to forecast has nothing to test, and says no data instead of 100 %', () => {
  const short = { startsOn: '2025-01-01', endsOn: '2025-04-30' }

  const { points, inside, meanAbsoluteError } = backTest(
    short,
    testDays(short).map((on) => ({ on, persons: [] })),
    [],
  )

  expect(points).toEqual([])
  expect(inside).toEqual({ value: null, numerator: 0, denominator: 0 })
  expect(meanAbsoluteError).toBeNull()
})
