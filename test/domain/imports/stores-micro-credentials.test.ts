import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { learnerGroup, microCredential, microCredentialVersion } from '../../../api/src/db/schema/index.ts'
import { openTestApp, type Person, type TestApp } from '../../helpers/app.ts'
import { aMicroCredential } from '../../helpers/builders.ts'
import { describeDatabases } from '../../helpers/database.ts'
import { importRows, type Options, type Values } from './stores-scope.ts'

/** Complete by Annex I. */
const row = (title: string, overrides: Values = {}): Values => ({
  title,
  summary: 'Vom Schaltplan zum laufenden Programm.',
  learningOutcomes: ['eine speicherprogrammierbare Steuerung programmieren', 'Fehler finden'],
  workloadHours: 60,
  eqfLevel: 5,
  assessmentType: 'practical-exam',
  participationMode: 'onsite',
  qualityAssurance: 'institutional',
  countryCode: 'DE',
  awardingBody: 'University A',
  languages: ['de', 'en'],
  ...overrides,
})

describeDatabases('storing micro-credentials', (database) => {
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
  const aTitle = () => `Credential ${++counter}`
  const store = async (rows: readonly Values[], options?: Options) =>
    importRows(stage, database().db, 'micro-credentials', rows, options)
  const read = async (id: string | null | undefined, who: Person = 'manager') =>
    (await stage.ask(who, 'GET', `/api/v1/micro-credentials/${id}`)).body
  const publish = (id: string | null | undefined) =>
    stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${id}/publication`, {})
  const editByHand = async (id: string | null | undefined, changes: Parameters<typeof aMicroCredential>[0]) => {
    const { title, revision } = await read(id)
    const body = aMicroCredential({ title, ...changes })
    return stage.ask('teamA', 'PUT', `/api/v1/micro-credentials/${id}`, body, { 'if-match': `"${revision}"` })
  }
  const versionsOf = (id: string | null | undefined) =>
    database()
      .db.select()
      .from(microCredentialVersion)
      .where(eq(microCredentialVersion.microCredentialId, id as string))
      .orderBy(asc(microCredentialVersion.version))

  test('a new row becomes a draft with all its fields, read for skills; again it changes nothing', async () => {
    const rows = [row(aTitle(), { audience: ['Beschäftigte', 'students', 'Employees'], externalReference: 'MC-1' })]

    const first = await store(rows)
    const again = await store(rows)

    expect(first.outcomes).toEqual(['accepted'])
    expect(again.outcomes).toEqual(['unchanged'])
    const stored = await read(first.results[0]?.subjectId)
    expect(stored).toMatchObject({
      status: 'draft',
      organisationId: stage.organisations.uniA,
      learningOutcomes: ['eine speicherprogrammierbare Steuerung programmieren', 'Fehler finden'],
      ects: null,
      languages: ['de', 'en'],
      countryCode: 'DE',
      audience: ['staff', 'students'],
      missing: [],
      revision: 1,
    })
    expect(stored.skills.length).toBeGreaterThan(0)
    expect(again.results[0]?.subjectId).toBe(stored.id)
  })

  test('a list of titles alone is enough for drafts', async () => {
    const { results, outcomes } = await store([{ title: aTitle() }])

    expect(outcomes).toEqual(['accepted'])
    expect((await read(results[0]?.subjectId)).missing).toContain('learningOutcomes')
  })

  test('a draft is edited in place: what has no column stays, an empty cell clears', async () => {
    const title = aTitle()
    await store([row(title, { ects: 2 })])

    const { results, outcomes } = await store([{ title, workloadHours: 75, summary: null, languages: null }])

    expect(outcomes).toEqual(['updated'])
    expect(await read(results[0]?.subjectId)).toMatchObject({
      workloadHours: 75,
      ects: 2,
      summary: '',
      languages: [],
      revision: 2,
      version: 1,
    })
  })

  test('what is published gets a new version, and must stay complete', async () => {
    const title = aTitle()
    const { results } = await store([row(title)])
    const id = results[0]?.subjectId
    await publish(id)

    const second = await store([row(title, { workloadHours: 80 })])
    const third = await store([row(title, { workloadHours: 90 })])
    const broken = await store([row(title, { eqfLevel: null, learningOutcomes: [] })])

    expect([...second.outcomes, ...third.outcomes]).toEqual(['updated', 'updated'])
    expect(broken.outcomes).toEqual(['rejected required required'])
    expect(broken.results[0]?.problems.map(({ column }) => column).sort()).toEqual([
      'Column eqfLevel',
      'Column learningOutcomes',
    ])
    expect((await versionsOf(id)).map(({ version, workloadHours }) => [version, workloadHours])).toEqual([
      [1, 60],
      [2, 80],
      [3, 90],
    ])
    expect(await read(id)).toMatchObject({ status: 'published', workloadHours: 90 })
  })

  test('a person who edited a record is not overruled, but the same row again is no fault', async () => {
    const title = aTitle()
    const { results } = await store([row(title)])
    const id = results[0]?.subjectId
    await publish(id)
    await editByHand(id, { workloadHours: 10 })

    const same = await store([row(title)])
    const other = await store([row(title, { workloadHours: 20 })])
    const agreed = await store([{ title, workloadHours: 10 }])

    expect(same.outcomes).toEqual(['unchanged'])
    expect(other.outcomes).toEqual(['rejected changed-meanwhile'])
    expect(agreed.outcomes).toEqual(['unchanged'])
    expect((await read(id)).workloadHours).toBe(10)
  })

  test('an edit of a draft before its publication counts as one too', async () => {
    const title = aTitle()
    const { results } = await store([row(title)])
    await editByHand(results[0]?.subjectId, { workloadHours: 10 })
    await publish(results[0]?.subjectId)

    const { outcomes } = await store([row(title, { workloadHours: 20 })])

    expect(outcomes).toEqual(['rejected changed-meanwhile'])
  })

  test('a record made by hand is found by its title; empty cells of the first list clear nothing there', async () => {
    const title = aTitle()
    const { body } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential({ title }))

    const { results, outcomes } = await store([{ title: title.toUpperCase(), ects: 3, summary: null }])

    expect(outcomes).toEqual(['updated'])
    expect(results[0]?.subjectId).toBe(body.id)
    expect(await read(body.id)).toMatchObject({ ects: 3, summary: body.summary })
  })

  test('a reference means one record of its organisation, whatever the title is now', async () => {
    const [one, two] = [aTitle(), aTitle()]
    const first = await store([row(one, { externalReference: 'MC-7' })])
    const theirs = await store([row(one, { externalReference: 'MC-7' })], { who: 'teamB' })

    const renamed = await store([row(two, { externalReference: 'MC-7' })])

    expect([...first.outcomes, ...theirs.outcomes, ...renamed.outcomes]).toEqual(['accepted', 'accepted', 'updated'])
    expect(renamed.results[0]?.subjectId).toBe(first.results[0]?.subjectId)
    expect(await read(theirs.results[0]?.subjectId)).toMatchObject({
      title: one,
      organisationId: stage.organisations.uniB,
    })
  })

  test('a course team writes for its own organisation, a manager for the named or the chosen one', async () => {
    const named = (organisation: string | null) => row(aTitle(), { organisation })

    const team = await store([named('University A'), named('University B'), named('Nobody'), named(null)])
    const manager = await store([named('university b'), named('Firm A'), named(null)], { who: 'manager' })
    const chosen = await store([named(null), named('University A')], {
      who: 'manager',
      organisationId: stage.organisations.uniB,
    })

    expect(team.outcomes).toEqual(['accepted', 'rejected not-yours', 'rejected not-yours', 'accepted'])
    expect(manager.outcomes).toEqual(['accepted', 'rejected unknown-organisation', 'rejected organisation-required'])
    expect(chosen.outcomes).toEqual(['accepted', 'accepted'])
    const owners = await Promise.all(
      chosen.results.map(async ({ subjectId }) => (await read(subjectId)).organisationId),
    )
    expect(owners).toEqual([stage.organisations.uniB, stage.organisations.uniA])
  })

  test('an unknown group is named with those there are, and the row leaves nothing', async () => {
    const title = aTitle()

    const { results, outcomes } = await store([row(title, { audience: ['students', 'Rentner'] })])

    expect(outcomes).toEqual(['rejected unknown-group'])
    expect(results[0]?.problems[0]).toEqual({
      column: 'Column audience',
      value: 'Rentner',
      code: 'unknown-group',
      params: { field: 'audience', otherDe: 'Studierende, Beschäftigte', otherEn: 'Students, Employees' },
    })
    expect(
      await database().db.select().from(microCredentialVersion).where(eq(microCredentialVersion.title, title)),
    ).toEqual([])
  })

  test('titles that two records bear are ambiguous, C# is not C++, and retired ones are left alone', async () => {
    const title = aTitle()
    for (const _ of [1, 2]) await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential({ title }))
    const retired = aTitle()
    const { results } = await store([row(retired)])
    await publish(results[0]?.subjectId)
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${results[0]?.subjectId}/retirement`, {})

    const { outcomes } = await store([
      row(title),
      row(`${title} C#`),
      row(`${title} C++`),
      row(retired),
      row(retired, { ects: 4 }),
    ])

    expect(outcomes).toEqual([
      'rejected ambiguous-micro-credential',
      'accepted',
      'accepted',
      'unchanged',
      'rejected ambiguous-micro-credential',
    ])
    expect((await store([row(retired, { ects: 4 })])).outcomes).toEqual(['rejected not-on-offer'])
  })

  test('the same record twice in a file', async () => {
    const title = aTitle()

    const { outcomes } = await store(
      [
        row(title),
        row(title),
        row(title, { ects: 4 }),
        row(aTitle(), { externalReference: 'MC-9' }),
        row(aTitle(), { externalReference: 'MC-9' }),
      ],
      { batch: 2 },
    )

    expect(outcomes).toEqual([
      'accepted',
      'unchanged same-as-row',
      'rejected ambiguous-micro-credential',
      'accepted',
      'rejected repeated-reference',
    ])
  })

  test('a dry run finds the same and leaves nothing', async () => {
    const { db } = database()
    const title = aTitle()
    await store([row(title)])
    const before = [await db.select().from(microCredential), await db.select().from(microCredentialVersion)]
    const rows = [row(title, { ects: 1 }), row(aTitle()), row(aTitle(), { audience: ['Rentner'] })]

    const dry = await store(rows, { dry: true })

    expect([await db.select().from(microCredential), await db.select().from(microCredentialVersion)]).toEqual(before)
    expect(dry.outcomes).toEqual(['updated', 'accepted', 'rejected unknown-group'])
    expect((await store(rows)).outcomes).toEqual(dry.outcomes)
  })
})
