import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_LIMITS } from '../../api/src/contract/learners.ts'
import type { EnrolmentEventKind } from '../../api/src/contract/participation.ts'
import { courseRun, enrolmentEvent, learner, learnerGroup, programme } from '../../api/src/db/schema/index.ts'
import { isParticipant, readPersons } from '../../api/src/domain/reports/read-persons.ts'
import { pick, seeded } from '../engine/pathway/seeded.ts'
import { openTestApp, type Person, type TestApp, TODAY } from '../helpers/app.ts'
import { aMicroCredential, aRun } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

interface Entry {
  readonly person: string
  readonly run: string
  readonly kind: EnrolmentEventKind
  readonly on: string
}
const KINDS: readonly EnrolmentEventKind[] = [
  'interested',
  'waitlisted',
  'enrolled',
  'enrolled',
  'enrolled',
  'started',
  'withdrawn',
  'dropped-out',
  'completed',
  'certified',
]
const BEGUN: readonly EnrolmentEventKind[] = ['started', 'dropped-out', 'completed', 'certified']
const day = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10)

/** The counting rule, day by day: whoever is enrolled as a run begins, or is recorded as having begun, counts from then on. */
function countNaively(entries: readonly Entry[], starts: ReadonlyMap<string, string>, on: string): string[] {
  const begunOn = new Map<string, string>()
  for (let offset = 0; day(offset) <= on; offset++) {
    const today = day(offset)
    for (const { person, run } of entries) {
      const log = entries.filter((entry) => entry.person === person && entry.run === run && entry.on <= today)
      const state = log.reduce<Entry | null>((latest, entry) => (latest && entry.on < latest.on ? latest : entry), null)
      const recorded = log.some((entry) => entry.on === today && BEGUN.includes(entry.kind))
      const enrolledAtStart = starts.get(run) === today && state?.kind === 'enrolled'
      if ((recorded || enrolledAtStart) && !begunOn.has(person)) begunOn.set(person, today)
    }
  }
  return [...begunOn.values()].sort()
}

describeDatabases('participation', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const openRun = async (overrides: Record<string, unknown> = {}) => {
    const { body } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})
    const added = await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/runs`, aRun(overrides))
    return added.body.runs[0].id as string
  }
  const record = (who: Person, learnerId: string, runId: string, kind: EnrolmentEventKind, occurredOn?: string) =>
    stage.ask(who, 'POST', '/api/v1/enrolments', { learnerId, runId, kind, occurredOn })

  test.each([1, 2, 3])(
    'on every day the participants are those of a naive count over random events (%i)',
    async (seed) => {
      const { db } = database()
      const random = seeded(seed)
      const whole = (below: number) => Math.floor(random() * below)
      const frame = { targetParticipants: 50, startsOn: day(0), endsOn: day(200) }
      const [mine, other] = await db
        .insert(programme)
        .values([
          { name: `Programme ${seed}`, ...frame },
          { name: `Other ${seed}`, ...frame },
        ])
        .returning({ id: programme.id })
      const groups = await db
        .insert(learnerGroup)
        .values(
          [mine!, other!].map(({ id }) => ({ programmeId: id, code: 'g', nameDe: 'G', nameEn: 'G', position: 0 })),
        )
        .returning({ id: learnerGroup.id })
      const { body: offer } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())
      const run = {
        microCredentialId: offer.id,
        versionId: offer.versionId,
        seats: 99,
        mode: 'online',
        language: 'de',
      } as const
      const starts = new Map<string, string>()
      for (let i = 0; i < 4; i++) {
        const startsOn = day(10 + whole(60))
        const [row] = await db
          .insert(courseRun)
          .values({ ...run, startsOn, endsOn: day(150) })
          .returning()
        starts.set(row!.id, startsOn)
      }
      const entries: Entry[] = []
      for (let i = 0; i < 40; i++) {
        const foreign = i % 10 === 9
        const [person] = await db
          .insert(learner)
          .values({
            programmeId: (foreign ? other! : mine!).id,
            groupId: groups[foreign ? 1 : 0]!.id,
            name: `Person ${i}`,
            limits: NO_LIMITS,
          })
          .returning({ id: learner.id })
        // Days in any order: late corrections come after what they correct.
        const log = Array.from({ length: whole(6) }, () => ({
          person: person!.id,
          run: pick(random, [...starts.keys()]),
          kind: pick(random, KINDS),
          on: day(whole(90)),
        }))
        for (const { run: runId, kind, on } of log)
          await db.insert(enrolmentEvent).values({ learnerId: person!.id, runId, kind, occurredOn: on })
        if (!foreign) entries.push(...log)
      }

      for (const on of [0, 12, 20, 33, 47, 60, 75, 100].map(day)) {
        const [persons = []] = await readPersons(db, [{ programmeId: mine!.id, on }])
        const counted = persons
          .filter(isParticipant)
          .map((participant) => participant.begunOn)
          .sort()

        expect(counted, `on ${on}`).toEqual(countNaively(entries, starts, on))
      }
      expect(countNaively(entries, starts, day(100)).length).toBeGreaterThan(10)
    },
  )

  test('two learners who want the last seat at once: one gets it, the other learns that it is taken', async () => {
    const runId = await openRun({ seats: 1 })

    const answers = await Promise.all([
      record('learnerA', stage.learners.learnerA, runId, 'enrolled'),
      record('learnerB', stage.learners.learnerB, runId, 'enrolled'),
    ])
    const { items } = (await stage.ask('teamA', 'GET', `/api/v1/runs/${runId}/enrolments`)).body

    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
    expect(answers.find((answer) => answer.status === 409)?.body.code).toBe('run-full')
    expect(items).toHaveLength(1)
  })

  test('a withdrawal frees the seat', async () => {
    const runId = await openRun({ seats: 1 })
    await record('learnerA', stage.learners.learnerA, runId, 'enrolled')

    await record('learnerA', stage.learners.learnerA, runId, 'withdrawn')
    const next = await record('learnerB', stage.learners.learnerB, runId, 'enrolled')

    expect(next.status).toBe(201)
  })

  test('learners enter neither the past, nor results, nor other learners; nobody enters the future', async () => {
    const runId = await openRun()
    const { learnerA, learnerB } = stage.learners

    const past = await record('learnerA', learnerA, runId, 'enrolled', '2026-01-02')
    const result = await record('learnerA', learnerA, runId, 'completed')
    const another = await record('learnerA', learnerB, runId, 'enrolled')
    const future = await record('manager', learnerA, runId, 'enrolled', '2026-06-16')
    const foreignRun = await record('teamB', learnerA, runId, 'enrolled')

    expect(past.body.errors[0].path).toBe('occurredOn')
    expect(result.body.code).toBe('forbidden')
    expect(another.status).toBe(404)
    expect(future.body.errors[0].path).toBe('occurredOn')
    expect(foreignRun.status).toBe(403)
    expect((await stage.ask('teamA', 'GET', `/api/v1/runs/${runId}/enrolments`)).body.items).toEqual([])
  })

  test('a state follows only from one that leads to it, and results wait for the first day', async () => {
    const ahead = await openRun()
    const begun = await openRun({ startsOn: '2026-06-01', endsOn: '2026-07-31' })
    const { learnerA } = stage.learners

    const unprepared = await record('teamA', learnerA, begun, 'completed')
    await record('teamA', learnerA, ahead, 'enrolled')
    const tooEarly = await record('teamA', learnerA, ahead, 'started')
    await record('teamA', learnerA, begun, 'enrolled', '2026-05-20')
    const completed = await record('teamA', learnerA, begun, 'completed', '2026-06-10')
    const backwards = await record('teamA', learnerA, begun, 'certified', '2026-06-09')

    expect([unprepared.status, tooEarly.status]).toEqual([409, 409])
    expect(completed.body).toMatchObject({ state: 'completed', since: '2026-06-10' })
    expect(backwards.body.errors[0].path).toBe('occurredOn')
  })

  test('the report of a day is not changed by what happens later', async () => {
    const runId = await openRun({ startsOn: '2026-05-01', endsOn: '2026-07-31' })
    const { body: person } = await stage.ask('manager', 'POST', '/api/v1/learners', {
      name: 'Later',
      groupId: stage.groupId,
    })
    const count = async (on: string) =>
      (await stage.ask('manager', 'GET', `/api/v1/reports/participation?programmeId=${stage.programmeId}&on=${on}`))
        .body.participants
    await record('teamA', person.id, runId, 'enrolled', '2026-04-20')
    const before = await count('2026-05-31')

    await record('teamA', person.id, runId, 'dropped-out', '2026-06-02')

    expect(await count('2026-05-31')).toEqual(before)
    expect(before).toEqual({ value: before.numerator / 210, numerator: expect.any(Number), denominator: 210 })
    expect(before.numerator).toBeGreaterThan(0)
    expect((await count(TODAY)).numerator).toBeGreaterThanOrEqual(before.numerator)
  })
})
