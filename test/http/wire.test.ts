import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { aMicroCredential, aNeed } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

describeDatabases('the wire', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    const webRoot = temporaryFolder('web')
    writeFileSync(
      join(webRoot, 'index.html'),
      '<!doctype html><html lang="de"><head><title>App</title></head><body><div id="root"></div></body></html>',
    )
    stage = await openTestApp(database(), { webRoot })
  })
  afterAll(() => stage.close())

  test('an unknown and a mistyped field are errors that name them, and nothing is stored', async () => {
    const before = (await stage.ask('businessA', 'GET', '/api/v1/needs')).body.total

    const answer = await stage.ask('businessA', 'POST', '/api/v1/needs', { text: 'SPS', openings: '2', opennings: 2 })

    expect(answer.status).toBe(400)
    expect(String(answer.headers['content-type'])).toContain('application/problem+json')
    expect(answer.body.code).toBe('validation')
    expect(answer.body.errors.map((error: { path: string }) => error.path).sort()).toEqual(['openings', 'opennings'])
    expect((await stage.ask('businessA', 'GET', '/api/v1/needs')).body.total).toBe(before)
  })

  test('an unknown address below /api is a problem, never the app', async () => {
    const answer = await stage.ask(null, 'GET', '/api/v1/nothing')

    expect(answer.status).toBe(404)
    expect(answer.body.code).toBe('not-found')
  })

  test('an edit names the revision it started from, and a late one gets both versions', async () => {
    const { body: need } = await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed())
    const edit = {
      title: 'First',
      text: need.text,
      openings: 3,
      neededUntil: null,
      region: need.region,
      status: 'open',
    }

    const without = await stage.ask('businessA', 'PUT', `/api/v1/needs/${need.id}`, edit)
    const first = await stage.ask('businessA', 'PUT', `/api/v1/needs/${need.id}`, edit, {
      'if-match': `"${need.revision}"`,
    })
    const late = await stage.ask(
      'manager',
      'PUT',
      `/api/v1/needs/${need.id}`,
      { ...edit, title: 'Second' },
      { 'if-match': `"${need.revision}"` },
    )

    expect(without.status).toBe(428)
    expect(first.status).toBe(200)
    expect(first.headers.etag).toBe(`"${need.revision + 1}"`)
    expect(late.status).toBe(412)
    expect(late.body.current).toMatchObject({ title: 'First', revision: need.revision + 1 })
  })

  test('pages follow each other without a row twice or lost', async () => {
    for (let i = 0; i < 7; i++) await stage.ask('businessB', 'POST', '/api/v1/needs', aNeed({ title: `Need ${i}` }))
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null; total: number } } = await stage.ask(
        'businessB',
        'GET',
        `/api/v1/needs?limit=3${cursor ? `&cursor=${cursor}` : ''}`,
      )
      seen.push(...body.items.map((item) => item.id))
      cursor = body.nextCursor
      expect(body.total).toBe(7)
    } while (cursor)

    expect(new Set(seen).size).toBe(7)
    expect(seen).toHaveLength(7)
    expect((await stage.ask('businessB', 'GET', '/api/v1/needs?cursor=nonsense')).body.code).toBe('bad-cursor')
  })

  test('a session cookie is closed to scripts and other sites, a wrong password opens nothing', async () => {
    const right = await stage.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'manager@example.org', password: 'a long test password' },
    })
    const wrong = await stage.ask(null, 'POST', '/api/auth/sign-in/email', {
      email: 'manager@example.org',
      password: 'not the password',
    })
    const signUp = await stage.ask(null, 'POST', '/api/auth/sign-up/email', {
      email: 'x@example.org',
      password: 'a long test password',
      name: 'X',
      role: 'manager',
    })

    expect(right.statusCode).toBe(200)
    expect(right.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
    expect(wrong.status).toBe(401)
    expect(signUp.status).toBe(404)
  })

  test('a one-time link works once', async () => {
    const { body } = await stage.ask('manager', 'POST', '/api/v1/invitations', {
      role: 'course-team',
      organisationId: stage.organisations.uniA,
    })
    const token = body.link.split('/').at(-1)
    const person = { name: 'New', email: 'new@example.org', password: 'a long test password' }

    const first = await stage.ask(null, 'POST', `/api/v1/invitations/${token}/acceptance`, person)
    const second = await stage.ask(null, 'POST', `/api/v1/invitations/${token}/acceptance`, {
      ...person,
      email: 'other@example.org',
    })

    expect(first.status).toBe(201)
    expect(first.body.user).toMatchObject({ role: 'course-team', organisationId: stage.organisations.uniA })
    expect(second.status).toBe(404)
    expect(second.body.code).toBe('invitation-invalid')
  })

  test("a learner's link asks for consent, and only then is the text read", async () => {
    const { body: person } = await stage.ask('manager', 'POST', '/api/v1/learners', {
      name: 'Imported',
      groupId: stage.groupId,
      text: 'Ich kann Python.',
    })
    const { body } = await stage.ask('manager', 'POST', '/api/v1/invitations', {
      role: 'learner',
      learnerId: person.id,
    })
    const url = `/api/v1/invitations/${body.link.split('/').at(-1)}/acceptance`
    const account = { name: 'Imported', email: 'imported@example.org', password: 'a long test password' }

    const without = await stage.ask(null, 'POST', url, account)
    const accepted = await stage.ask(null, 'POST', url, { ...account, consentMatching: true })
    const claimed = await stage.ask('manager', 'GET', `/api/v1/learners/${person.id}`)

    expect(person.skills).toEqual([])
    expect(without.body.errors[0].path).toBe('consentMatching')
    expect(accepted.body.user.learnerId).toBe(person.id)
    expect(claimed.body.skills.length).toBeGreaterThan(0)
    expect(claimed.body).toMatchObject({ consentMatching: true, consentStatistics: false })
  })

  test('a registration with a taken address leaves no organisation behind', async () => {
    const count = async () => (await stage.ask('manager', 'GET', '/api/v1/organisations')).body.items.length
    const before = await count()

    const answer = await stage.ask(null, 'POST', '/api/v1/registrations/business', {
      organisationName: 'Twice',
      sector: 'care',
      sizeClass: 'micro',
      region: 'DED41',
      name: 'Twice',
      email: 'manager@example.org',
      password: 'a long test password',
    })

    expect(answer.status).toBe(409)
    expect(answer.body.errors[0].path).toBe('email')
    expect(await count()).toBe(before)
  })

  test('the description is OpenAPI 3.1 and covers every route of the API', async () => {
    const { body } = await stage.ask(null, 'GET', '/api/docs/json')
    const described = Object.keys(body.paths).map((path) => path.replace(/\{(\w+)\}/g, ':$1'))
    const registered = stage.app.routeAccess
      .filter(({ url, method }) => url.startsWith('/api/v1') && method !== 'HEAD')
      .map(({ url }) => url)

    expect(body.openapi).toMatch(/^3\.1/)
    expect(registered.filter((url) => !described.includes(url))).toEqual([])
  })

  test('a catalogue page arrives complete, with its texts escaped', async () => {
    const { body } = await stage.ask(
      'teamA',
      'POST',
      '/api/v1/micro-credentials',
      aMicroCredential({ title: 'A <b>bold</b> title' }),
    )
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})

    const page = await stage.ask(null, 'GET', `/catalogue/${body.id}`)
    const list = await stage.ask(null, 'GET', '/catalogue')

    expect(page.body).toContain('<h1>A &lt;b&gt;bold&lt;/b&gt; title</h1>')
    expect(page.body).toContain('application/ld+json')
    expect(page.body).toMatch(/<meta name="description"/)
    expect(list.body).toContain(`/catalogue/${body.id}`)
  })
})
