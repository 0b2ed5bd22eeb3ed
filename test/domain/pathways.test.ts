import { afterAll, beforeAll, expect, test } from 'vitest'
import { NO_LIMITS } from '../../api/src/contract/learners.ts'
import type { PathwayComparison } from '../../api/src/contract/pathways.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aLearner, aMicroCredential, aMicrodegree, aNeed, aRun, SKILLS } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('pathways', (database) => {
  let stage: TestApp
  let path = ''
  /** Ids of what is published, by title. */
  const offers = new Map<string, string>()
  beforeAll(async () => {
    stage = await openTestApp(database())
    path = `/api/v1/learners/${stage.learners.learnerA}`
    const plc = await publish({ title: 'SPS', languages: ['de'], workloadHours: 60 })
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${plc}/runs`, aRun())
    await publish({
      title: 'Python',
      languages: ['de'],
      learningOutcomes: ['mit Python programmieren'],
      summary: 'Von der Schleife zum Programm.',
      workloadHours: 40,
      participationMode: 'online',
    })
    await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed())
    const { body } = await stage.ask('learnerA', 'GET', path)
    const goal = { kind: 'skills' as const, uris: [SKILLS.plc, SKILLS.python] }
    await stage.ask(
      'learnerA',
      'PUT',
      path,
      aLearner(body, { text: '', goal, limits: { ...NO_LIMITS, totalHours: 40 } }),
      {
        'if-match': `"${body.revision}"`,
      },
    )
  })
  afterAll(() => stage.close())

  const publish = async (overrides: Parameters<typeof aMicroCredential>[0]): Promise<string> => {
    const { body } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential(overrides))
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})
    offers.set(body.title, body.id)
    return body.id
  }
  const titles = (steps: { title?: string; microCredential?: { title: string } }[]) =>
    steps.map((step) => step.title ?? step.microCredential?.title).sort()

  test('limits that are tried out change the plan and nothing that is stored', async () => {
    const stored = (await stage.ask('learnerA', 'GET', `${path}/pathway`)).body
    const tried = (await stage.ask('learnerA', 'GET', `${path}/pathway?totalHours=none`)).body
    const narrow = (await stage.ask('learnerA', 'GET', `${path}/pathway?totalHours=10`)).body
    const learner = (await stage.ask('learnerA', 'GET', path)).body

    expect(titles(stored.steps)).toEqual(['Python'])
    expect(titles(tried.steps)).toEqual(['Python', 'SPS'])
    expect(narrow).toMatchObject({ steps: [], blockedBy: 'hours' })
    expect(learner.limits.totalHours).toBe(40)
  })

  test('plans that differ stand side by side, and the limit that would change most is named', async () => {
    const comparison: PathwayComparison = (await stage.ask('learnerA', 'GET', `${path}/pathway/alternatives`)).body

    expect(comparison.alternatives.map(({ kind, steps }) => [kind, titles(steps)])).toEqual([['asked', ['Python']]])
    expect(comparison.relaxation).toMatchObject({ limit: 'hours', outline: { totalHours: 100, coverageAfter: 1 } })
  })

  test('without the limit a plan without attendance is one of them, and needs are counted', async () => {
    const { body } = await stage.ask('learnerA', 'GET', `${path}/pathway/alternatives?totalHours=none`)
    const { alternatives, relaxation }: PathwayComparison = body

    expect(alternatives.find(({ kind }) => kind === 'asked')).toMatchObject({ totalHours: 100, needsServed: 1 })
    expect(alternatives.find(({ kind }) => kind === 'online')).toMatchObject({ totalHours: 40, needsServed: 0 })
    expect(relaxation).toBeNull()
  })

  test.each([
    ['a misspelt limit', 'weeklyHour=3', ''],
    ['hours that are none', 'weeklyHours=many', 'weeklyHours'],
    ['an end before the start', 'startsOn=2027-01-02&endsOn=2027-01-01', 'endsOn'],
  ])('%s is refused by name', async (_, query, field) => {
    for (const route of ['pathway', 'pathway/alternatives']) {
      const { status, body } = await stage.ask('learnerA', 'GET', `${path}/${route}?${query}`)
      expect(status).toBe(400)
      expect(JSON.stringify(body.errors)).toContain(field)
    }
  })

  test('a step says which published microdegree it completes, and a draft is nobody’s business', async () => {
    const parts = ['SPS', 'Python'].map((title) => offers.get(title) as string)
    const whole = aMicrodegree({ title: 'Automatisierung mit Python', requiredParts: parts })
    const { body: degree } = await stage.ask('teamA', 'POST', '/api/v1/microdegrees', whole)
    const planned = async () => (await stage.ask('learnerA', 'GET', `${path}/pathway?totalHours=none`)).body.steps

    for (const step of await planned()) expect(step).toMatchObject({ completes: [], countsTowards: [] })
    await stage.ask('teamA', 'POST', `/api/v1/microdegrees/${degree.id}/publication`, {})

    const named = [{ id: degree.id, title: 'Automatisierung mit Python' }]
    expect(await planned()).toMatchObject([
      { completes: [], countsTowards: named },
      { completes: named, countsTowards: [] },
    ])
  })

  test('an emphasis is tried out or kept with the limits, and the answer says what the closest plan would be', async () => {
    const tried = (await stage.ask('learnerA', 'GET', `${path}/pathway?totalHours=none&emphasis=fewer-hours`)).body
    const compared = await stage.ask('learnerA', 'GET', `${path}/pathway/alternatives?totalHours=none&emphasis=demand`)
    const { body: learner } = await stage.ask('learnerA', 'GET', path)

    // One of the two skills and what it gives of the other are three quarters of the gain, in fewer hours.
    expect(tried).toMatchObject({
      emphasis: 'fewer-hours',
      coverageAfter: 0.75,
      closest: { coverageAfter: 1, totalHours: 100 },
    })
    expect(compared.status).toBe(200)
    expect((await stage.ask('learnerA', 'GET', `${path}/pathway?emphasis=cheap`)).status).toBe(400)
    expect(learner.limits.emphasis).toBe('closest')
    const limits = { ...NO_LIMITS, emphasis: 'sooner' as const }
    await stage.ask('learnerA', 'PUT', path, aLearner(learner, { limits }), { 'if-match': `"${learner.revision}"` })
    expect((await stage.ask('learnerA', 'GET', `${path}/pathway`)).body.emphasis).toBe('sooner')
  })

  test('levels that texts say count: what is known too little of is a gap, and stays one beside a course for beginners', async () => {
    const text = 'Ich habe Grundkenntnisse in Python.'
    const { body: need } = await stage.ask(
      'businessA',
      'POST',
      '/api/v1/needs',
      aNeed({ title: 'Zzq', text: 'Sehr gute Kenntnisse in Python' }),
    )
    const goal = { kind: 'need' as const, needId: need.id }
    const { body: before } = await stage.ask('learnerB', 'GET', `/api/v1/learners/${stage.learners.learnerB}`)
    await stage.ask(
      'learnerB',
      'PUT',
      `/api/v1/learners/${stage.learners.learnerB}`,
      aLearner(before, { text, goal, limits: { ...NO_LIMITS, totalHours: 40 } }),
      { 'if-match': `"${before.revision}"` },
    )
    const ask = async () =>
      (await stage.ask('learnerB', 'GET', `/api/v1/learners/${stage.learners.learnerB}/pathway`)).body

    const first = await ask()
    expect(first.held).toMatchObject([
      { uri: SKILLS.python, credit: 0.5, askedLevel: 'advanced', belowLevel: 'basic', offeredWords: ['Python'] },
    ])
    // A course whose text says no level is taken to reach it.
    expect(titles(first.steps)).toEqual(['Python'])
    expect(first).toMatchObject({ coverageBefore: 0.5, coverageAfter: 1, partly: [], open: [] })

    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${offers.get('Python')}/retirement`, {})
    const middle = await publish({
      title: 'Python für Geübte',
      summary: 'Kurs',
      learningOutcomes: ['gute Kenntnisse in Python'],
      languages: ['de'],
      workloadHours: 20,
    })
    const second = await ask()
    expect(second.steps).toMatchObject([
      { microCredential: { id: middle }, adds: [{ credit: 0.75, askedLevel: 'advanced', belowLevel: 'independent' }] },
    ])
    expect(second).toMatchObject({
      coverageAfter: 0.75,
      open: [],
      partly: [{ uri: SKILLS.python, relation: 'same', credit: 0.75, belowLevel: 'independent' }],
    })
  })
})
