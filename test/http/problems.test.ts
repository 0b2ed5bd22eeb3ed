import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from '../../api/src/contract/common.ts'
import { type Answer, type Method, openTestApp, type Person, type TestApp } from '../helpers/app.ts'
import { aLearner, aMicroCredential, aNeed } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('problems', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const problemOf = (answer: Answer) => {
    expect(String(answer.headers['content-type'])).toContain('application/problem+json')
    const problem = Problem.parse(answer.body)
    expect(problem.status).toBe(answer.status)
    return problem
  }
  const post = (payload: string, contentType = 'application/json') =>
    stage.app.inject({
      method: 'POST',
      url: '/api/v1/skill-links',
      headers: { 'content-type': contentType },
      payload,
    })

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a number as text', { openings: '2' }, ['openings']],
    ['null is not zero', { openings: null }, ['openings']],
    ['a fraction of a person', { openings: 1.5 }, ['openings']],
    ['nobody', { openings: 0 }, ['openings']],
    ['a misspelt field', { opennings: 2 }, ['opennings']],
    ['blanks as a text', { text: '   ' }, ['text']],
    ['a list as a text', { text: ['SPS'] }, ['text']],
    ['a day that does not exist', { neededUntil: '2026-02-30' }, ['neededUntil']],
    ['a region in words', { region: 'Chemnitz' }, ['region']],
    ['two faults at once', { openings: 0, region: 'x' }, ['openings', 'region']],
  ])('a need with %s is refused and the field is named', async (_case, overrides, paths) => {
    const before = (await stage.ask('businessA', 'GET', '/api/v1/needs')).body.total

    const problem = problemOf(await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed(overrides)))

    expect(problem).toMatchObject({ status: 400, code: 'validation' })
    expect(problem.errors?.map((error) => error.path).sort()).toEqual(paths)
    for (const path of paths) expect(problem.detail).toContain(path)
    expect((await stage.ask('businessA', 'GET', '/api/v1/needs')).body.total).toBe(before)
  })

  test('a fault deep inside is named by its whole path', async () => {
    const { body } = await stage.ask('learnerA', 'GET', `/api/v1/learners/${stage.learners.learnerA}`)
    const edit = { ...aLearner(body), limits: { ...body.limits, weeklyHours: 'ten', sleep: 8 } }

    const problem = problemOf(
      await stage.ask('learnerA', 'PUT', `/api/v1/learners/${stage.learners.learnerA}`, edit, { 'if-match': '"1"' }),
    )

    expect(problem.errors?.map((error) => error.path).sort()).toEqual(['limits.sleep', 'limits.weeklyHours'])
  })

  test('what is no JSON, no object, no JSON type or too large is a problem, never a 500', async () => {
    const answers = await Promise.all([
      post('{"text": '),
      post('"text"'),
      post('null'),
      post('text=SPS', 'application/x-www-form-urlencoded'),
      post(JSON.stringify({ text: 'x'.repeat(1_100_000) })),
      post(JSON.stringify({ text: 'x'.repeat(20_001) })),
    ])

    expect(answers.map((answer) => answer.statusCode)).toEqual([400, 400, 400, 400, 422, 400])
    for (const answer of answers) expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  test.each<[string, Method, string, Person | null, number, string]>([
    ['an id that is none', 'GET', '/api/v1/needs/17', 'manager', 400, 'validation'],
    ['an id of nothing', 'GET', '/api/v1/needs/00000000-0000-4000-8000-000000000000', 'manager', 404, 'not-found'],
    ['an unknown path', 'GET', '/api/v1/nothing', null, 404, 'not-found'],
    ['an unknown path above the version', 'GET', '/api/nothing', 'manager', 404, 'not-found'],
    ['a method that is not there', 'DELETE', '/api/v1/me', 'manager', 404, 'not-found'],
    ['an unknown query parameter', 'GET', '/api/v1/needs?regoin=DED', 'manager', 400, 'validation'],
    ['nobody signed in', 'GET', '/api/v1/needs', null, 401, 'unauthenticated'],
    ['a role that may not', 'GET', '/api/v1/needs', 'learnerA', 403, 'forbidden'],
  ])('%s is a problem with its code', async (_case, method, url, who, status, code) => {
    const problem = problemOf(await stage.ask(who, method, url))

    expect(problem).toMatchObject({ status, code, type: `urn:tucacademy:problem:${code}` })
  })

  test('a late edit of any record is refused with the record as it stands, and one without a revision asks for it', async () => {
    const { body: need } = await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed())
    const { body: offer } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())
    const learnerUrl = `/api/v1/learners/${stage.learners.learnerA}`
    const { body: learner } = await stage.ask('learnerA', 'GET', learnerUrl)
    const { title, text, openings, neededUntil, region, status } = need
    const records: [Person, string, { revision: number }, object][] = [
      ['businessA', `/api/v1/needs/${need.id}`, need, { title, text, openings, neededUntil, region, status }],
      ['teamA', `/api/v1/micro-credentials/${offer.id}`, offer, aMicroCredential()],
      ['learnerA', learnerUrl, learner, aLearner(learner)],
    ]
    for (const [who, url, { revision }, body] of records) {
      const without = problemOf(await stage.ask(who, 'PUT', url, body))
      const nonsense = problemOf(await stage.ask(who, 'PUT', url, body, { 'if-match': '*' }))
      const first = await stage.ask(who, 'PUT', url, body, { 'if-match': `"${revision}"` })
      const late = problemOf(await stage.ask(who, 'PUT', url, body, { 'if-match': `"${revision}"` }))

      expect([without.status, nonsense.status, first.status, late.status], url).toEqual([428, 428, 200, 412])
      expect(first.headers.etag).toBe(`"${revision + 1}"`)
      expect(late).toMatchObject({ code: 'revision-conflict', current: { ...first.body } })
    }
  })

  test('of two edits of one revision at once, one is stored', async () => {
    const { body: need } = await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed())
    const edit = (title: string) =>
      stage.ask(
        'businessA',
        'PUT',
        `/api/v1/needs/${need.id}`,
        { title, text: need.text, openings: 1, neededUntil: null, region: 'DED', status: 'open' },
        { 'if-match': `"${need.revision}"` },
      )

    const answers = await Promise.all([edit('One'), edit('Other')])

    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 412])
  })

  test('restoring a need that was never deleted changes nothing', async () => {
    const { body: need } = await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed())

    const { body } = await stage.ask('businessA', 'POST', `/api/v1/needs/${need.id}/restoration`)

    expect(body).toEqual(need)
  })
})
