import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../api/src/app.ts'
import { learner, organisation, user } from '../../api/src/db/schema/index.ts'
import { buildAuth } from '../../api/src/http/auth.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { describeDatabases } from '../helpers/database.ts'
import { quickPasswords } from '../helpers/quick-passwords.ts'

const PASSWORD = 'a long test password'
const aBusiness = (email: string) => ({
  organisationName: `Business of ${email}`,
  sector: 'care',
  sizeClass: 'micro',
  region: 'DED41',
  name: 'Owner',
  email,
  password: PASSWORD,
})

describeDatabases('sessions and registrations', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database(), { realPasswords: true })
  })
  afterAll(() => stage.close())

  const signIn = (app: TestApp['app'], email: string, password = PASSWORD) =>
    app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password } })
  const me = async (cookie: string) =>
    (await stage.app.inject({ method: 'GET', url: '/api/v1/me', headers: { cookie } })).json().user

  test('signing out ends the session on the server, not only in the browser', async () => {
    const [cookie] = (await signIn(stage.app, 'manager@example.org')).cookies
    const header = `${cookie?.name}=${encodeURIComponent(cookie?.value ?? '')}`
    const before = await me(header)

    await stage.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie: header }, payload: {} })

    expect(before.role).toBe('manager')
    expect(await me(header)).toBeNull()
  })

  test('a cookie that was changed is nobody', async () => {
    const [cookie] = (await signIn(stage.app, 'manager@example.org')).cookies
    const forged = `${cookie?.value.split('.')[0]}.${Buffer.from('forged').toString('base64')}`

    expect(await me(`${cookie?.name}=${encodeURIComponent(forged)}`)).toBeNull()
  })

  test('a password is not told apart from an address that has no account', async () => {
    const wrongPassword = await signIn(stage.app, 'manager@example.org', 'not the password')
    const noAccount = await signIn(stage.app, 'nobody@example.org', 'not the password')

    expect(wrongPassword.statusCode).toBe(401)
    expect(noAccount.statusCode).toBe(401)
    expect(noAccount.json()).toEqual(wrongPassword.json())
    expect(wrongPassword.cookies).toEqual([])
  })

  test('behind https the cookie is marked secure', async () => {
    const { db } = database()
    const publicUrl = 'https://academy.example.org'
    const auth = buildAuth({ db, secret: 'a secret of the tests, worth nothing', publicUrl })
    const app = await buildApp(
      { ...stage.context, publicUrl },
      { auth, operatorToken: null, requestsPerMinute: null, webRoot: null },
    )

    const { cookies, headers } = await signIn(app, 'manager@example.org')
    await app.close()

    expect(cookies[0]).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax' })
    expect(headers['strict-transport-security']).toBeDefined()
  })

  test.each(['/sign-up/email', '/request-password-reset', '/update-user', '/delete-user', '/list-sessions'])(
    'the sign-in library serves no %s',
    async (path) => {
      const answer = await stage.ask('manager', 'POST', `/api/auth${path}`, {})

      expect(answer.status).toBe(404)
    },
  )

  test('attempts at a password are counted and stopped', async () => {
    const { db } = database()
    const { publicUrl } = stage.context
    // What counts here is how often, not how dear a guess is.
    const auth = buildAuth({ db, secret: 'a secret of the tests, worth nothing', publicUrl, passwords: quickPasswords })
    const app = await buildApp(stage.context, { auth, operatorToken: null, requestsPerMinute: 1200, webRoot: null })

    const statuses: number[] = []
    for (let i = 0; i < 31; i++) statuses.push((await signIn(app, 'nobody@example.org', `guess ${i}`)).statusCode)
    const refused = await signIn(app, 'manager@example.org')
    await app.close()

    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([401]))
    expect(refused.statusCode).toBe(429)
    expect(refused.json()).toMatchObject({ code: 'too-many-requests', status: 429 })
  })

  test('a token that is not the operator’s opens nothing, and is said to be wrong', async () => {
    const answer = await stage.app.inject({
      method: 'GET',
      url: '/api/v1/me',
      headers: { authorization: 'Bearer guessed' },
    })

    expect(answer.statusCode).toBe(401)
  })

  test('two registrations with one address at once: one account, one refusal, one organisation', async () => {
    const register = (payload: object) =>
      stage.app.inject({ method: 'POST', url: '/api/v1/registrations/business', payload })
    // Several pairs, because the order in which a server's connections answer is not ours.
    for (let pair = 0; pair < 4; pair++) {
      const answers = await Promise.all([
        register(aBusiness(`twin${pair}@example.org`)),
        register(aBusiness(`Twin${pair}@example.org`)),
      ])

      const rows = await database().db.select().from(organisation)
      expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409])
      expect(answers.find((answer) => answer.statusCode === 409)?.json()).toMatchObject({
        code: 'email-taken',
        errors: [{ path: 'email' }],
      })
      expect(rows.filter((row) => row.name.toLowerCase() === `business of twin${pair}@example.org`)).toHaveLength(1)
    }
  })

  test('a business that registers is signed in and sees only its own needs', async () => {
    const answer = await stage.app.inject({
      method: 'POST',
      url: '/api/v1/registrations/business',
      payload: aBusiness('fresh@example.org'),
    })
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const needs = await stage.app.inject({ method: 'GET', url: '/api/v1/needs', headers: { cookie } })

    expect(answer.json().user).toMatchObject({ role: 'business', organisationName: 'Business of fresh@example.org' })
    expect(needs.json().total).toBe(0)
  })

  test('nobody chooses a role or an organisation while registering', async () => {
    const answer = await stage.ask(null, 'POST', '/api/v1/registrations/business', {
      ...aBusiness('role@example.org'),
      role: 'manager',
      organisationId: stage.organisations.firmA,
    })

    expect(answer.status).toBe(400)
    expect(answer.body.errors.map((error: { path: string }) => error.path).sort()).toEqual(['organisationId', 'role'])
  })

  test('a learner without consent, or with a group that does not exist, leaves no account behind', async () => {
    const person = {
      name: 'Nobody',
      email: 'refused@example.org',
      password: PASSWORD,
      groupId: '00000000-0000-4000-8000-000000000000',
      consentMatching: true,
      consentStatistics: false,
    }

    const noGroup = await stage.ask(null, 'POST', '/api/v1/registrations/learner', person)
    const noConsent = await stage.ask(null, 'POST', '/api/v1/registrations/learner', {
      ...person,
      groupId: stage.groupId,
      consentMatching: false,
    })

    const { db } = database()
    expect(noGroup.body.errors[0].path).toBe('groupId')
    expect(noConsent.body.errors[0].path).toBe('consentMatching')
    expect(await db.select().from(user).where(eq(user.email, person.email))).toEqual([])
    expect(await db.select().from(learner).where(eq(learner.name, 'Nobody'))).toEqual([])
  })

  test('of two people with one link at once, one gets the account', async () => {
    const { body } = await stage.ask('manager', 'POST', '/api/v1/invitations', { role: 'manager' })
    const url = `/api/v1/invitations/${body.link.split('/').at(-1)}/acceptance`
    const accept = (email: string) => stage.ask(null, 'POST', url, { name: 'Pair', email, password: PASSWORD })

    const answers = await Promise.all([accept('pair1@example.org'), accept('pair2@example.org')])

    const accounts = await database().db.select().from(user).where(eq(user.name, 'Pair'))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 404])
    expect(accounts).toHaveLength(1)
  })

  test('a link is shown once and stored only as a hash', async () => {
    const { body } = await stage.ask('manager', 'POST', '/api/v1/invitations', { role: 'manager' })
    const token = body.link.split('/').at(-1)

    const list = await stage.ask('manager', 'GET', '/api/v1/invitations')
    const rows = await database().db.query.invitation.findMany()

    expect(JSON.stringify(list.body)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})
