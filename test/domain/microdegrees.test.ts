import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aMicroCredential, aMicrodegree, aRun, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('microdegrees', (database) => {
  let stage: TestApp
  /** Published offers of team A: 60 hours, 90 hours, 30 hours. */
  const offers: string[] = []
  const runs: string[] = []
  beforeAll(async () => {
    stage = await openTestApp(database())
    for (const [index, workloadHours] of [60, 90, 30, 100].entries()) {
      const offer = aMicroCredential({ title: `Part ${index}`, workloadHours, ects: workloadHours / 30 })
      const { id } = (await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', offer)).body
      await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${id}/publication`, {})
      const { body } = await stage.ask(
        'teamA',
        'POST',
        `/api/v1/micro-credentials/${id}/runs`,
        aRun({ startsOn: '2026-06-01' }),
      )
      offers.push(id)
      runs.push(body.runs[0].id)
    }
  })
  afterAll(() => stage.close())

  const part = (index: number) => offers[index] as string
  const pathOf = (id: string) => `/api/v1/microdegrees/${id}`
  const whole = (overrides: Parameters<typeof aMicrodegree>[0] = {}) =>
    aMicrodegree({
      requiredParts: [part(0)],
      electiveParts: [part(1), part(2), part(3)],
      electivesNeeded: 2,
      ...overrides,
    })
  const create = async (overrides: Parameters<typeof aMicrodegree>[0] = {}) =>
    (await stage.ask('teamA', 'POST', '/api/v1/microdegrees', whole(overrides))).body
  const publish = async (id: string) => stage.ask('teamA', 'POST', `${pathOf(id)}/publication`, {})
  const earn = async (index: number) => {
    for (const kind of ['enrolled', 'completed'])
      await stage.ask('teamA', 'POST', '/api/v1/enrolments', {
        learnerId: stage.learners.learnerA,
        runId: runs[index],
        kind,
      })
  }

  test('sums its parts from the cheapest choice to the dearest, and tells the skills they teach', async () => {
    const degree = await create()

    expect(degree).toMatchObject({
      status: 'draft',
      requiredCount: 1,
      electiveCount: 3,
      hours: { min: 60 + 30 + 90, max: 60 + 90 + 100 },
      ects: { min: 6, max: 8.333333333333334 },
      missing: [],
      progress: null,
    })
    expect(degree.parts.map((item: { title: string }) => item.title)).toEqual(['Part 0', 'Part 1', 'Part 2', 'Part 3'])
    expect(degree.skills).toContainEqual(expect.objectContaining({ uri: SKILLS.plc, parts: 4 }))
  })

  test('a draft is seen by its own course team and managers only, a published one by everybody', async () => {
    const { id } = await create()
    const seen = async () =>
      Promise.all(
        ([null, 'teamB', 'businessA', 'learnerA', 'teamA', 'manager'] as const).map(
          async (who) => (await stage.ask(who, 'GET', pathOf(id))).status,
        ),
      )

    expect(await seen()).toEqual([404, 404, 404, 404, 200, 200])
    expect((await publish(id)).body.status).toBe('published')
    expect(await seen()).toEqual([200, 200, 200, 200, 200, 200])
    expect((await stage.ask('teamB', 'PUT', pathOf(id), whole(), { 'if-match': '"2"' })).status).toBe(403)
    const listed = await stage.ask(null, 'GET', '/api/v1/microdegrees')
    expect(listed.body.items.map((item: { id: string }) => item.id)).toContain(id)
  })

  test('is not published before somebody can earn it, and says what is missing', async () => {
    const { body: draft } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())
    const lacks = async (overrides: Parameters<typeof aMicrodegree>[0]) => {
      const { body, status } = await publish((await create(overrides)).id)
      return [status, body.errors?.map((error: { path: string }) => error.path)]
    }

    expect(await lacks({ awardingBody: '' })).toEqual([422, ['awardingBody']])
    expect(await lacks({ electiveParts: [], electivesNeeded: 0 })).toEqual([422, ['parts']])
    expect(await lacks({ electivesNeeded: 4 })).toEqual([422, ['electivesNeeded']])
    expect(await lacks({ requiredParts: [part(0), draft.id] })).toEqual([422, ['unpublishedParts']])
  })

  test('a part stands in it once, and must be an offer of the catalogue', async () => {
    const twice = await stage.ask('teamA', 'POST', '/api/v1/microdegrees', whole({ requiredParts: [part(1)] }))
    const { body: foreign } = await stage.ask('teamB', 'POST', '/api/v1/micro-credentials', aMicroCredential())
    const hidden = await stage.ask('teamA', 'POST', '/api/v1/microdegrees', whole({ requiredParts: [foreign.id] }))

    expect([twice.status, twice.body.errors[0].path]).toEqual([400, 'electiveParts.0'])
    expect([hidden.status, hidden.body.errors[0].path]).toEqual([400, 'requiredParts.0'])
  })

  test('an edit carries its revision; what is published stays publishable', async () => {
    const { id } = await create()
    const { revision } = (await publish(id)).body
    const put = (body: unknown, from: number) =>
      stage.ask('teamA', 'PUT', pathOf(id), body, { 'if-match': `"${from}"` })

    const edited = await put(whole({ title: 'New title', electivesNeeded: 1 }), revision)
    const overtaken = await put(whole({ title: 'Too late' }), revision)
    const emptied = await put(whole({ electiveParts: [], electivesNeeded: 0 }), edited.body.revision)

    expect(edited.body).toMatchObject({ title: 'New title', electivesNeeded: 1, status: 'published' })
    expect([overtaken.status, overtaken.body.current.title]).toEqual([412, 'New title'])
    expect([emptied.status, emptied.body.errors[0].path]).toEqual([422, 'parts'])
    expect((await stage.ask(null, 'GET', pathOf(id))).body.parts).toHaveLength(4)
  })

  test('a retired one leaves the catalogue, and can be published again', async () => {
    const { id } = await create()
    expect((await stage.ask('teamA', 'POST', `${pathOf(id)}/retirement`, {})).status).toBe(409)
    await publish(id)

    expect((await stage.ask('teamA', 'POST', `${pathOf(id)}/retirement`, {})).body.status).toBe('retired')
    expect((await stage.ask(null, 'GET', pathOf(id))).status).toBe(404)
    expect((await publish(id)).body.status).toBe('published')
  })

  test('a learner sees how far they have come; further electives do not count twice', async () => {
    const { id } = await create({ electivesNeeded: 1 })
    await publish(id)
    const progress = async () => (await stage.ask('learnerA', 'GET', pathOf(id))).body.progress

    expect(await progress()).toEqual({ requiredDone: 0, electivesDone: 0, isComplete: false })
    await earn(1)
    await earn(2)
    expect(await progress()).toEqual({ requiredDone: 0, electivesDone: 1, isComplete: false })
    await earn(0)
    expect(await progress()).toEqual({ requiredDone: 1, electivesDone: 1, isComplete: true })
    const { body } = await stage.ask('learnerA', 'GET', pathOf(id))
    expect(body.parts.map((item: { isDone: boolean }) => item.isDone)).toEqual([true, true, true, false])
    expect((await stage.ask('learnerB', 'GET', pathOf(id))).body.progress.requiredDone).toBe(0)
  })
})
