import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  auditEntry,
  consentEvent,
  courseRun,
  enrolmentEvent,
  learner,
  learnerGroup,
  skillLink,
} from '../../../api/src/db/schema/index.ts'
import { relinkSubject } from '../../../api/src/domain/linking/relink-subject.ts'
import { openTestApp, type Person, type TestApp, TODAY } from '../../helpers/app.ts'
import { aMicroCredential, aRun } from '../../helpers/builders.ts'
import { describeDatabases } from '../../helpers/database.ts'
import { importRows, type Options, type Values } from './stores-scope.ts'

const TEXT = 'Ich programmiere speicherprogrammierbare Steuerungen.'
const row = (name: string, overrides: Values = {}): Values => ({ name, group: 'Studierende', ...overrides })

describeDatabases('storing learners', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
    await database().db.insert(learnerGroup).values({
      programmeId: stage.programmeId,
      code: 'staff',
      nameDe: 'Beschäftigte',
      nameEn: 'Employees',
      position: 1,
    })
  })
  afterAll(() => stage.close())

  let counter = 0
  const aName = () => `Person ${++counter}`
  const store = async (rows: readonly Values[], options?: Options) =>
    importRows(stage, database().db, 'learners', rows, options)
  const read = async (id: string | null | undefined) =>
    (await stage.ask('manager', 'GET', `/api/v1/learners/${id}`)).body
  const named = (name: string) => database().db.select().from(learner).where(eq(learner.name, name))
  const logOf = (learnerId: string | null | undefined, runId: string) =>
    database()
      .db.select({ kind: enrolmentEvent.kind, on: enrolmentEvent.occurredOn })
      .from(enrolmentEvent)
      .where(and(eq(enrolmentEvent.learnerId, learnerId as string), eq(enrolmentEvent.runId, runId)))
      .orderBy(asc(enrolmentEvent.id))
      .then((rows) => rows.map(({ kind, on }) => `${kind} ${on}`))
  const consentsOf = (learnerId: string | null | undefined) =>
    database()
      .db.select()
      .from(consentEvent)
      .where(eq(consentEvent.learnerId, learnerId as string))
      .orderBy(asc(consentEvent.at))
  /** A published offer with one run. */
  const openRun = async (overrides: Record<string, unknown> = {}, who: Person = 'teamA') => {
    const title = `Course ${++counter}`
    const { body } = await stage.ask(who, 'POST', '/api/v1/micro-credentials', aMicroCredential({ title }))
    await stage.ask(who, 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})
    const added = await stage.ask(who, 'POST', `/api/v1/micro-credentials/${body.id}/runs`, aRun(overrides))
    return { title, offerId: body.id as string, id: added.body.runs[0].id as string }
  }
  const begun = { startsOn: '2026-05-04', endsOn: '2026-06-30' }

  test('a new row becomes a person with limits and consents; again it changes nothing', async () => {
    const { db } = database()
    const rows = [
      row(aName(), {
        text: TEXT,
        weeklyHours: 10,
        languages: ['de', 'en'],
        modes: ['online'],
        consentMatching: true,
        consentStatistics: false,
        externalReference: 'TN-1',
      }),
      row(aName(), { text: TEXT, consentMatching: null }),
    ]

    const first = await store(rows)
    const again = await store(rows)

    expect(first.outcomes).toEqual(['accepted', 'accepted'])
    expect(first.results.map(({ toLink }) => toLink)).toEqual([true, false])
    expect(again.outcomes).toEqual(['unchanged', 'unchanged'])
    expect(again.results.map(({ toLink }) => toLink)).toEqual([false, false])
    const [one, two] = first.results.map(({ subjectId }) => subjectId)
    expect(await read(one)).toMatchObject({
      group: { code: 'students' },
      text: TEXT,
      limits: { weeklyHours: 10, totalHours: null, languages: ['de', 'en'], modes: ['online'] },
      consentMatching: true,
      consentStatistics: false,
      revision: 1,
    })
    expect(await read(two)).toMatchObject({ text: TEXT, consentMatching: false })
    const written = await consentsOf(one)
    expect(written.map(({ purpose, granted }) => [purpose, granted])).toEqual([['matching', true]])
    expect(written[0]?.actorId).not.toBeNull()
    expect(await consentsOf(two)).toEqual([])
    const audit = await db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.subjectId, one as string))
    expect(audit.map(({ action }) => action).sort()).toEqual(['learner.consent-given', 'learner.created'])
    expect(
      await db
        .select()
        .from(skillLink)
        .where(eq(skillLink.subjectId, one as string)),
    ).toEqual([])
  })

  test('what a person said about themselves is taken over; an empty cell clears it, and no column keeps it', async () => {
    const name = aName()
    const first = await store([row(name, { gender: 'female', isInternational: false, region: 'DED42' })])
    const id = first.results[0]?.subjectId as string
    const said = await read(id)

    await store([row(name, { gender: null, isInternational: true })])

    expect(said).toMatchObject({ gender: 'female', isInternational: false, region: 'DED42' })
    expect(await read(id)).toMatchObject({ gender: null, isInternational: true, region: 'DED42' })
  })

  test('groups go by code, by either name and by id; an unknown one is named with those there are', async () => {
    const groups = ['staff', 'BESCHÄFTIGTE', 'employees', stage.groupId, 'Rentner']

    const { results, outcomes } = await store(groups.map((group) => row(aName(), { group })))

    expect(outcomes).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'rejected unknown-group'])
    expect(results[4]?.problems[0]).toEqual({
      column: 'Column group',
      value: 'Rentner',
      code: 'unknown-group',
      params: { field: 'group', otherDe: 'Studierende, Beschäftigte', otherEn: 'Students, Employees' },
    })
  })

  test('a changed row updates: no column keeps, an empty cell clears, a consent ends only with a no', async () => {
    const name = aName()
    const first = await store([
      row(name, { text: TEXT, weeklyHours: 10, totalHours: 99, consentMatching: true, consentStatistics: true }),
    ])
    const id = first.results[0]?.subjectId as string
    await relinkSubject(database().db, stage.context.engine.current, { kind: 'learner', id }, TEXT)
    const skills = (await read(id)).skills.length

    const silent = await store([row(name, { weeklyHours: null, consentMatching: null, consentStatistics: null })])
    const said = await read(id)
    const no = await store([row(name, { weeklyHours: null, consentMatching: false })])

    expect([...silent.outcomes, ...no.outcomes]).toEqual(['updated', 'updated'])
    expect(silent.results[0]?.toLink).toBe(false)
    expect(skills).toBeGreaterThan(0)
    expect(said).toMatchObject({
      text: TEXT,
      limits: { weeklyHours: null, totalHours: 99 },
      consentMatching: true,
      consentStatistics: true,
      revision: 2,
    })
    expect(await read(id)).toMatchObject({ consentMatching: false, consentStatistics: true, revision: 3 })
    expect(await database().db.select().from(skillLink).where(eq(skillLink.subjectId, id))).toEqual([])
    expect((await consentsOf(id)).map(({ purpose, granted }) => `${purpose} ${granted}`).sort()).toEqual([
      'matching false',
      'matching true',
      'statistics true',
    ])
  })

  test('a text waits to be read when it is new, or when its person agrees at last', async () => {
    const name = aName()
    await store([row(name, { text: TEXT })])

    const agreed = await store([row(name, { text: TEXT, consentMatching: true })])
    const rewritten = await store([row(name, { text: `${TEXT} Und Python.`, consentMatching: true })])
    const limited = await store([row(name, { text: `${TEXT} Und Python.`, consentMatching: true, weeklyHours: 5 })])

    expect([agreed, rewritten, limited].map(({ results }) => results[0]?.toLink)).toEqual([true, true, false])
  })

  test('a person edited by hand is not overruled, but the same row again is no fault', async () => {
    const name = aName()
    const first = await store([row(name, { weeklyHours: 10 })])
    const { group, revision, ...told } = await read(first.results[0]?.subjectId)
    await stage.ask(
      'manager',
      'PUT',
      `/api/v1/learners/${told.id}`,
      {
        name,
        groupId: group.id,
        text: 'By hand',
        goal: null,
        limits: { ...told.limits, weeklyHours: 8 },
        gender: null,
        isInternational: null,
        region: null,
        consentStatistics: false,
      },
      { 'if-match': `"${revision}"` },
    )

    const same = await store([row(name, { weeklyHours: 10 })])
    const other = await store([row(name, { weeklyHours: 12 })])
    const agreed = await store([row(name, { weeklyHours: 8 })])

    expect([...same.outcomes, ...other.outcomes, ...agreed.outcomes]).toEqual([
      'unchanged',
      'rejected changed-meanwhile',
      'unchanged',
    ])
    expect((await read(told.id)).limits.weeklyHours).toBe(8)
  })

  test('a reference is a person of the programme, whatever name and group are now', async () => {
    const [one, two] = [aName(), aName()]
    const first = await store([row(one, { externalReference: 'TN-7' })])

    const moved = await store([row(two, { group: 'staff', externalReference: 'TN-7' })])

    expect(moved.outcomes).toEqual(['updated'])
    expect(moved.results[0]?.subjectId).toBe(first.results[0]?.subjectId)
    expect(await read(moved.results[0]?.subjectId)).toMatchObject({ name: two, group: { code: 'staff' } })
  })

  test('without a reference two people of one name in a group are ambiguous, in another group they are others', async () => {
    const name = aName()
    await store([row(name, { externalReference: 'TN-8' }), row(name, { externalReference: 'TN-9' })])

    const { outcomes } = await store([row(name, { weeklyHours: 5 }), row(name, { group: 'staff' })])

    expect(outcomes).toEqual(['rejected ambiguous-person', 'accepted'])
  })

  test('the same person twice in a file: the very same row is a note, another profile a fault', async () => {
    const [plain, known] = [aName(), aName()]

    const { outcomes } = await store(
      [
        row(plain),
        row(plain),
        row(plain, { weeklyHours: 5 }),
        row(known, { externalReference: 'TN-10' }),
        row(known, { externalReference: 'TN-10', weeklyHours: 5 }),
      ],
      { batch: 2 },
    )

    expect(outcomes).toEqual([
      'accepted',
      'unchanged same-as-row',
      'rejected ambiguous-person',
      'accepted',
      'rejected repeated-reference',
    ])
    expect(await named(plain)).toHaveLength(1)
  })

  test('a roster names a person once per course, and again changes nothing', async () => {
    const [one, two] = [await openRun(), await openRun(begun)]
    const name = aName()
    const rows = [
      row(name, {
        weeklyHours: 5,
        externalReference: 'TN-11',
        microCredential: one.title,
        enrolmentState: 'waitlisted',
      }),
      row(name, { weeklyHours: 5, externalReference: 'TN-11', microCredential: two.title, enrolmentState: 'enrolled' }),
    ]

    const dry = await store(rows, { dry: true, batch: 1 })
    const first = await store(rows)
    const again = await store(rows)

    expect([dry.outcomes, first.outcomes, again.outcomes]).toEqual([
      ['accepted', 'updated'],
      ['accepted', 'updated'],
      ['unchanged', 'unchanged'],
    ])
    const id = first.results[0]?.subjectId
    expect(await logOf(id, one.id)).toEqual([`waitlisted ${TODAY}`])
    expect(await logOf(id, two.id)).toEqual([`enrolled ${TODAY}`])
  })

  test('a later state is recorded although the person changed the profile since, which stays', async () => {
    const run = await openRun(begun)
    const name = aName()
    const said = row(name, { weeklyHours: 10, microCredential: run.title })
    const { results } = await store([{ ...said, enrolmentState: 'enrolled', occurredOn: '2026-05-01' }])
    const id = results[0]?.subjectId as string
    const { limits } = await read(id)
    await database()
      .db.update(learner)
      .set({ limits: { ...limits, weeklyHours: 8 }, revision: 2 })
      .where(eq(learner.id, id))

    const { outcomes } = await store([{ ...said, enrolmentState: 'started', occurredOn: '2026-05-04' }])

    expect(outcomes).toEqual(['updated'])
    expect(await logOf(id, run.id)).toEqual(['enrolled 2026-05-01', 'started 2026-05-04'])
    expect((await read(id)).limits.weeklyHours).toBe(8)
  })

  test.each([
    ['completed', '2026-06-10', ['enrolled 2026-05-04', 'completed 2026-06-10']],
    ['certified', '2026-06-12', ['enrolled 2026-05-04', 'completed 2026-06-12', 'certified 2026-06-12']],
    ['started', '2026-05-06', ['enrolled 2026-05-04', 'started 2026-05-06']],
    ['dropped-out', '2026-05-20', ['enrolled 2026-05-04', 'dropped-out 2026-05-20']],
    ['withdrawn', '2026-05-02', ['interested 2026-05-02', 'withdrawn 2026-05-02']],
  ])(
    'a roster that only knows "%s" enters what the rules ask for in between',
    async (enrolmentState, occurredOn, log) => {
      const run = await openRun(begun)
      const said = row(aName(), { microCredential: run.title, enrolmentState, occurredOn })

      const first = await store([said])
      const again = await store([said])

      expect([...first.outcomes, ...again.outcomes]).toEqual(['accepted', 'unchanged'])
      expect(await logOf(first.results[0]?.subjectId, run.id)).toEqual(log)
    },
  )

  test('an old roster does not bring back a state that has passed, but a new day does', async () => {
    const run = await openRun()
    const name = aName()
    const said = row(name, { microCredential: run.title, enrolmentState: 'enrolled' })
    const { results } = await store([{ ...said, occurredOn: '2026-06-01' }])
    const learnerId = results[0]?.subjectId as string
    await stage.ask('teamA', 'POST', '/api/v1/enrolments', {
      learnerId,
      runId: run.id,
      kind: 'withdrawn',
      occurredOn: '2026-06-02',
    })

    const old = await store([said, { ...said, occurredOn: '2026-06-01' }])
    const anew = await store([{ ...said, occurredOn: '2026-06-03' }])

    expect([...old.outcomes, ...anew.outcomes]).toEqual(['unchanged', 'unchanged', 'updated'])
    expect(await logOf(learnerId, run.id)).toEqual([
      'enrolled 2026-06-01',
      'withdrawn 2026-06-02',
      'enrolled 2026-06-03',
    ])
  })

  test('a run goes by reference, by first day, or is the only one', async () => {
    const { db } = database()
    const run = await openRun()
    await db
      .update(courseRun)
      .set({ externalReference: `T-${run.title}` })
      .where(eq(courseRun.id, run.id))
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${run.offerId}/runs`, aRun({ startsOn: '2026-10-01' }))
    const enrolled = { enrolmentState: 'enrolled' }

    const { results, outcomes } = await store([
      row(aName(), { ...enrolled, runReference: `T-${run.title}` }),
      row(aName(), { ...enrolled, microCredential: run.title, runReference: `T-${run.title}` }),
      row(aName(), { ...enrolled, microCredential: run.title, runStartsOn: '2026-10-01' }),
      row(aName(), { ...enrolled, microCredential: run.title }),
      row(aName(), { ...enrolled, microCredential: run.title, runStartsOn: '2026-10-02' }),
      row(aName(), { ...enrolled, runReference: 'T-0' }),
      row(aName(), { ...enrolled, runStartsOn: '2026-10-01' }),
      row(aName(), { microCredential: run.title, runStartsOn: '2026-10-01' }),
    ])

    expect(outcomes).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'rejected ambiguous-run',
      'rejected unknown-run',
      'rejected unknown-run',
      'rejected required',
      'rejected required',
    ])
    expect(results.slice(4).map(({ problems }) => problems[0]?.params.field)).toEqual([
      'runStartsOn',
      'runReference',
      'microCredential',
      'enrolmentState',
    ])
  })

  test('a row whose enrolment cannot be stored leaves nothing of its person', async () => {
    const { db } = database()
    const [mine, full, past] = [await openRun(), await openRun({ seats: 1 }), await openRun(begun)]
    const theirs = await openRun({}, 'teamB')
    const draft = await stage.ask(
      'teamA',
      'POST',
      '/api/v1/micro-credentials',
      aMicroCredential({ title: `Draft ${++counter}` }),
    )
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${draft.body.id}/runs`, aRun())
    await store([row(aName(), { microCredential: full.title, enrolmentState: 'enrolled' })])
    const known = aName()
    const state = (enrolmentState: string, occurredOn: string | null = null) =>
      row(known, { microCredential: past.title, enrolmentState, occurredOn })
    await store([state('dropped-out', '2026-06-01')])
    const before = [
      await db.select().from(learner),
      await db.select().from(auditEntry),
      await db.select().from(consentEvent),
    ]
    const enrolled = (microCredential: string, more: Values = {}) =>
      row(aName(), { microCredential, enrolmentState: 'enrolled', text: TEXT, consentMatching: true, ...more })

    const { outcomes } = await store([
      enrolled('Nobody knows this'),
      enrolled(theirs.title),
      enrolled(draft.body.title),
      enrolled(full.title),
      enrolled(mine.title, { occurredOn: '2026-06-16' }),
      enrolled(mine.title, { enrolmentState: 'started' }),
      enrolled(mine.title, { startsOn: '2026-09-01', endsOn: '2026-08-01' }),
      state('completed'),
    ])
    const early = await store([state('withdrawn', '2026-05-30')])

    expect([...outcomes, ...early.outcomes]).toEqual([
      'rejected unknown-micro-credential',
      'rejected not-yours',
      'rejected not-on-offer',
      'rejected seats-taken',
      'rejected day-in-the-future',
      'rejected run-not-begun',
      'rejected ends-before-start',
      'rejected state-order',
      'rejected day-before-latest',
    ])
    expect([
      await db.select().from(learner),
      await db.select().from(auditEntry),
      await db.select().from(consentEvent),
    ]).toEqual(before)
  })

  test('a person with an account keeps profile and consents; the roster only enrols', async () => {
    const run = await openRun()
    const before = await read(stage.learners.learnerA)
    const said = row('learnerA', { text: 'Somebody else says so', consentStatistics: false })

    const profile = await store([said], { who: 'manager' })
    const both = await store([{ ...said, microCredential: run.title, enrolmentState: 'enrolled' }])
    const again = await store([{ ...said, microCredential: run.title, enrolmentState: 'enrolled' }])

    expect([...profile.outcomes, ...both.outcomes, ...again.outcomes]).toEqual([
      'rejected profile-kept',
      'updated profile-kept',
      'unchanged profile-kept',
    ])
    expect(await read(stage.learners.learnerA)).toEqual(before)
    expect(await logOf(stage.learners.learnerA, run.id)).toEqual([`enrolled ${TODAY}`])
  })

  test('a course team changes only those whom its own people brought, and enrols everybody', async () => {
    const run = await openRun({}, 'teamB')
    const name = aName()
    const { results } = await store([row(name, { weeklyHours: 10 })])

    const theirs = await store([row(name, { weeklyHours: 1, text: TEXT })], { who: 'teamB' })
    const enrolled = await store([row(name, { microCredential: run.title, enrolmentState: 'enrolled' })], {
      who: 'teamB',
    })
    const manager = await store([row(name, { weeklyHours: 20 })], { who: 'manager' })
    const own = await store([row(name, { weeklyHours: 30 })])

    expect([...theirs.outcomes, ...enrolled.outcomes, ...manager.outcomes, ...own.outcomes]).toEqual([
      'rejected not-yours',
      'updated',
      'updated',
      'updated',
    ])
    expect(await read(results[0]?.subjectId)).toMatchObject({ text: '', limits: { weeklyHours: 30 } })
  })

  test('a person entered by hand is found by name; empty cells of the first list clear nothing', async () => {
    const name = aName()
    const { body } = await stage.ask('manager', 'POST', '/api/v1/learners', {
      name,
      groupId: stage.groupId,
      text: TEXT,
    })

    const { results, outcomes } = await store([row(name, { weeklyHours: 6, text: null })], { who: 'manager' })

    expect(outcomes).toEqual(['updated'])
    expect(results[0]?.subjectId).toBe(body.id)
    expect(await read(body.id)).toMatchObject({ text: TEXT, limits: { weeklyHours: 6 } })
  })

  test('a dry run finds the same and leaves nothing', async () => {
    const { db } = database()
    const run = await openRun(begun)
    const known = aName()
    await store([row(known, { text: TEXT })])
    const rows = [
      row(known, { text: TEXT, consentMatching: true, microCredential: run.title, enrolmentState: 'completed' }),
      row(aName(), { microCredential: run.title, enrolmentState: 'enrolled' }),
      row(aName(), { group: 'Rentner' }),
    ]
    const tables = async () => [
      await db.select().from(learner).orderBy(asc(learner.id)),
      await db.select().from(consentEvent).orderBy(asc(consentEvent.id)),
      await db.select().from(enrolmentEvent).orderBy(asc(enrolmentEvent.id)),
      await db.select().from(auditEntry).orderBy(asc(auditEntry.id)),
    ]
    const before = await tables()

    const dry = await store(rows, { dry: true })

    expect(await tables()).toEqual(before)
    expect(dry.outcomes).toEqual(['updated', 'accepted', 'rejected unknown-group'])
    expect((await store(rows)).outcomes).toEqual(dry.outcomes)
  })
})
