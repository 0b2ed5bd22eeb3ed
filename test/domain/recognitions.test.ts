import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_LIMITS } from '../../api/src/contract/learners.ts'
import type { Recognition, RecognitionList } from '../../api/src/contract/recognitions.ts'
import { openTestApp, type Person, type TestApp } from '../helpers/app.ts'
import { aLearner, aMicroCredential, aMicrodegree, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('recognition of prior learning', (database) => {
  let stage: TestApp
  let path = ''
  let plc = ''
  let python = ''
  beforeAll(async () => {
    stage = await openTestApp(database())
    path = `/api/v1/learners/${stage.learners.learnerA}`
    const publish = async (overrides: Parameters<typeof aMicroCredential>[0]): Promise<string> => {
      const { body } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential(overrides))
      await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})
      return body.id
    }
    plc = await publish({ title: 'SPS' })
    python = await publish({
      title: 'Python',
      learningOutcomes: ['mit Python programmieren'],
      summary: 'Von der Schleife zum Programm.',
    })
    const { body } = await stage.ask('learnerA', 'GET', path)
    const goal = { kind: 'skills' as const, uris: [SKILLS.plc, SKILLS.python] }
    await stage.ask('learnerA', 'PUT', path, aLearner(body, { text: '', goal, limits: NO_LIMITS }), {
      'if-match': `"${body.revision}"`,
    })
  })
  afterAll(() => stage.close())

  const request = (microCredentialId: string, evidence = 'Ausbildung zur Mechatronikerin, Zeugnis von 2024') =>
    stage.ask('learnerA', 'POST', `${path}/recognitions`, { microCredentialId, evidence })
  const own = async (): Promise<Recognition[]> =>
    ((await stage.ask('learnerA', 'GET', `${path}/recognitions`)).body as RecognitionList).items
  const listed = async (who: Person, state = 'open'): Promise<string[]> =>
    ((await stage.ask(who, 'GET', `/api/v1/recognitions?state=${state}`)).body as RecognitionList).items.map(
      (item) => item.microCredentialTitle,
    )
  const decide = (who: Person, id: string, verdict: string, reason: string | null = null) =>
    stage.ask(who, 'POST', `/api/v1/recognitions/${id}/decision`, { verdict, reason })
  const planned = async () =>
    (await stage.ask('learnerA', 'GET', `${path}/pathway`)).body as {
      coverageBefore: number
      steps: { microCredential: { title: string } }[]
      whyNot: { title: string; code: string }[]
    }

  test('a request changes nothing until it is decided, and its course team and managers alone see it', async () => {
    const before = await planned()
    const { status, body } = await request(plc)
    const after = await planned()

    expect(status).toBe(201)
    expect(body).toMatchObject({ microCredentialTitle: 'SPS', state: 'open', reason: null, decidedAt: null })
    expect(after.steps.length).toBe(before.steps.length)
    expect(after.coverageBefore).toBe(0)
    expect(await listed('teamA')).toEqual(['SPS'])
    expect(await listed('manager')).toEqual(['SPS'])
    expect(await listed('teamB')).toEqual([])
    expect((await stage.ask('learnerB', 'GET', `${path}/recognitions`)).status).toBe(404)
    expect((await decide('teamB', body.id, 'confirmed')).status).toBe(404)
  })

  test('the same cannot be asked twice, nor for what is not on offer, nor without evidence', async () => {
    expect((await request(plc)).status).toBe(409)
    expect((await request('00000000-0000-4000-8000-000000000000')).status).toBe(400)
    expect((await request(python, '   ')).status).toBe(400)
  })

  test('who declines says why; the learner reads it and may ask again', async () => {
    const [{ id }] = (await own()) as [Recognition]
    const mute = await decide('teamA', id, 'declined')
    const declined = await decide('teamA', id, 'declined', 'Das Zeugnis nennt keine SPS.')
    const again = await request(plc, 'Kurs beim Hersteller, Bescheinigung liegt vor')

    expect(mute.status).toBe(400)
    expect(declined.body).toMatchObject({ state: 'declined', reason: 'Das Zeugnis nennt keine SPS.' })
    expect((await decide('teamA', id, 'confirmed')).status).toBe(409)
    expect(again.status).toBe(201)
    expect((await own()).map(({ state, reason }) => [state, reason])).toEqual(
      expect.arrayContaining([
        ['open', null],
        ['declined', 'Das Zeugnis nennt keine SPS.'],
      ]),
    )
    expect(await listed('teamA', 'decided')).toEqual(['SPS'])
    expect((await planned()).coverageBefore).toBe(0)
  })

  test('confirmed, the micro-credential counts as passed, its skills as held, and as part of a microdegree', async () => {
    const whole = aMicrodegree({ requiredParts: [plc, python] })
    const { body: degree } = await stage.ask('teamA', 'POST', '/api/v1/microdegrees', whole)
    await stage.ask('teamA', 'POST', `/api/v1/microdegrees/${degree.id}/publication`, {})
    await stage.ask('learnerA', 'POST', `${path}/plan`, {})
    const open = (await own()).find((item) => item.state === 'open') as Recognition
    const { body } = await decide('teamA', open.id, 'confirmed')
    const pathway = await planned()
    const plan = (await stage.ask('learnerA', 'GET', `${path}/plan`)).body.plan
    const progress = (await stage.ask('learnerA', 'GET', `/api/v1/microdegrees/${degree.id}`)).body.progress

    expect(body.state).toBe('confirmed')
    expect(pathway.coverageBefore).toBeGreaterThan(0)
    expect(pathway.steps.map((step) => step.microCredential.title)).toEqual(['Python'])
    expect(pathway.steps[0]).toMatchObject({ completes: [{ id: degree.id, title: degree.title }] })
    expect(pathway.whyNot).toMatchObject([{ title: 'SPS', code: 'already-passed' }])
    expect(plan.steps.find((step: { title: string }) => step.title === 'SPS')).toMatchObject({ state: 'passed' })
    expect(progress).toMatchObject({ requiredDone: 1, isComplete: false })
    expect((await request(plc)).status).toBe(409)
  })

  test('what was asked and answered is in the export and in the record, and goes with the person', async () => {
    const { body: taken } = await stage.ask('learnerA', 'GET', `${path}/export`)
    const actions = taken.audit.map((entry: { action: string }) => entry.action)

    expect(taken.recognitions.map(({ state }: Recognition) => state)).toEqual(['declined', 'confirmed'])
    expect(actions).toEqual(
      expect.arrayContaining(['recognition.requested', 'recognition.declined', 'recognition.confirmed']),
    )
    await stage.ask('learnerA', 'DELETE', path)
    expect(await listed('manager', 'decided')).toEqual([])
  })
})
