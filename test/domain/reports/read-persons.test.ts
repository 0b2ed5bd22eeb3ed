import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_LIMITS } from '../../../api/src/contract/learners.ts'
import { type OpenDatabase, openEmbedded } from '../../../api/src/db/client.ts'
import {
  courseRun,
  enrolmentEvent,
  learner,
  learnerGroup,
  microCredential,
  microCredentialVersion,
  organisation,
  programme,
} from '../../../api/src/db/schema/index.ts'
import { funnelOf } from '../../../api/src/domain/reports/funnel.ts'
import { isParticipant, readPersons } from '../../../api/src/domain/reports/read-persons.ts'
import { readRunsAhead } from '../../../api/src/domain/reports/runs-ahead.ts'

type Kind = (typeof enrolmentEvent.$inferInsert)['kind']
type Log = [run: 'spring' | 'autumn', kind: Kind, occurredOn: string][]

const PROGRAMME = '00000000-0000-4000-8000-000000000001'
const GROUP = '00000000-0000-4000-8000-000000000002'
const OFFER = '00000000-0000-4000-8000-000000000003'
const VERSION = '00000000-0000-4000-8000-000000000004'
const RUNS = { spring: '00000000-0000-4000-8000-000000000005', autumn: '00000000-0000-4000-8000-000000000006' }

/** Spring begins on 2 March, autumn on 5 October. */
const PERSONS: Record<string, Log> = {
  waiting: [['spring', 'waitlisted', '2026-02-01']],
  'withdrawn before': [
    ['spring', 'enrolled', '2026-02-01'],
    ['spring', 'withdrawn', '2026-03-02'],
  ],
  'withdrawn after': [
    ['spring', 'enrolled', '2026-02-01'],
    ['spring', 'withdrawn', '2026-03-03'],
  ],
  'enrolled only': [['spring', 'enrolled', '2026-02-01']],
  'late with start': [
    ['spring', 'enrolled', '2026-03-10'],
    ['spring', 'started', '2026-03-12'],
  ],
  'late without start': [['spring', 'enrolled', '2026-03-10']],
  'dropped out, then again': [
    ['spring', 'enrolled', '2026-02-01'],
    ['spring', 'dropped-out', '2026-04-01'],
    ['autumn', 'enrolled', '2026-09-01'],
  ],
  certified: [
    ['spring', 'enrolled', '2026-02-01'],
    ['spring', 'completed', '2026-06-01'],
    ['spring', 'certified', '2026-06-10'],
  ],
  autumn: [['autumn', 'enrolled', '2026-09-01']],
}

let database: OpenDatabase

beforeAll(async () => {
  database = await openEmbedded(undefined)
  await database.migrate()
  const { db } = database
  const frame = { startsOn: '2026-01-01', endsOn: '2026-12-31' }
  await db.insert(programme).values({ id: PROGRAMME, name: 'P', targetParticipants: 10, ...frame })
  await db.insert(learnerGroup).values({
    id: GROUP,
    programmeId: PROGRAMME,
    code: 'students',
    nameDe: 'S',
    nameEn: 'S',
    position: 0,
  })
  const [owner] = await db.insert(organisation).values({ kind: 'university', name: 'U' }).returning()
  await db.insert(microCredential).values({ id: OFFER, organisationId: owner?.id ?? '', status: 'published' })
  await db.insert(microCredentialVersion).values({
    id: VERSION,
    microCredentialId: OFFER,
    version: 1,
    title: 'T',
    summary: '',
    learningOutcomes: [],
    languages: [],
    audience: [],
    prerequisites: [],
  })
  const run = { microCredentialId: OFFER, versionId: VERSION, seats: 12, mode: 'online' as const, language: 'de' }
  await db.insert(courseRun).values([
    { id: RUNS.spring, startsOn: '2026-03-02', endsOn: '2026-06-30', ...run },
    { id: RUNS.autumn, startsOn: '2026-10-05', endsOn: '2027-01-31', ...run },
  ])
  for (const [name, log] of Object.entries(PERSONS)) {
    const [row] = await db
      .insert(learner)
      .values({ programmeId: PROGRAMME, groupId: GROUP, name, limits: NO_LIMITS })
      .returning()
    for (const [at, kind, occurredOn] of log)
      await db.insert(enrolmentEvent).values({ learnerId: row?.id ?? '', runId: RUNS[at], kind, occurredOn })
  }
}, 60_000)
afterAll(() => database.close())

const personsOn = async (on: string) => (await readPersons(database.db, [{ programmeId: PROGRAMME, on }]))[0] ?? []
const begun = async (on: string) =>
  (await personsOn(on))
    .filter(isParticipant)
    .map((person) => person.begunOn)
    .sort()

test('nobody participates before the first run begins, however many are enrolled', async () => {
  expect(await begun('2026-03-01')).toEqual([])
})

test('whoever is enrolled when the run begins participates; waiting lists and withdrawals up to then do not', async () => {
  expect(await begun('2026-03-02')).toEqual(Array(4).fill('2026-03-02'))
})

test('withdrawals after the start and drop-outs still count, and late entries count from their recorded start', async () => {
  expect(await begun('2026-09-30')).toEqual([...Array(4).fill('2026-03-02'), '2026-03-12'])
})

test('a person counts once, from the first run on', async () => {
  expect(await begun('2026-12-31')).toEqual([...Array(4).fill('2026-03-02'), '2026-03-12', '2026-10-05'])
})

test('the funnel counts persons by the furthest they got, and parts those still on the way from those who are not', async () => {
  const { reached, losses } = funnelOf(await personsOn('2026-12-31'))

  expect(reached).toEqual({ interested: 9, enrolled: 8, started: 6, completed: 1, certified: 1 })
  expect(losses).toEqual([
    { after: 'interested', open: 0, lost: 1 },
    { after: 'enrolled', open: 0, lost: 2 },
    // In autumn's run, which goes on: the one who dropped out in spring, and another.
    { after: 'started', open: 2, lost: 3 },
    { after: 'completed', open: 0, lost: 0 },
  ])
})

test('who holds a seat in a run ahead is booked for it; of bookings in runs that have begun it is known whether they came true', async () => {
  const persons = await personsOn('2026-09-30')
  const sum = (key: 'bookings' | 'shows') => persons.reduce((total, person) => total + person[key], 0)

  expect(persons.flatMap(({ bookedFor }) => bookedFor ?? [])).toEqual(['2026-10-05', '2026-10-05'])
  // Five had enrolled in spring's run before it began; one of them withdrew in time.
  expect([sum('bookings'), sum('shows')]).toEqual([5, 4])
})

test('seats ahead are those of later runs, and those held on the day are taken', async () => {
  const [before, after] = await readRunsAhead(database.db, [
    { on: '2026-09-30', until: '2026-12-31' },
    { on: '2026-10-05', until: '2026-12-31' },
  ])

  expect(before).toMatchObject([{ runId: RUNS.autumn, title: 'T', seats: 12, taken: 2, waitlisted: 0 }])
  expect(after).toEqual([])
})
