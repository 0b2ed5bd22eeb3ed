import { once } from 'node:events'
import { connect } from 'node:net'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idempotencyKey } from '../../api/src/db/schema/index.ts'
import { purgeIdempotencyKeys } from '../../api/src/domain/machines/end-request.ts'
import { openTestApp, type Person, type TestApp } from '../helpers/app.ts'
import { aNeed } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('idempotency keys', (database) => {
  let stage: TestApp
  let times = 0
  let slow: Promise<void> = Promise.resolve()
  beforeAll(async () => {
    stage = await openTestApp(database(), {
      // Routes that fail and wait on purpose.
      extend: (app) => {
        app.post('/api/v1/test/failing', { config: { access: 'business' } }, async () => {
          if (times++ === 0) throw new Error('the first time only')
          return { times }
        })
        app.post('/api/v1/test/slow', { config: { access: 'business', scope: 'any' } }, async () => {
          times++
          await slow
          return { times }
        })
      },
    })
  })
  afterAll(() => stage.close())

  const post = (who: Person | null, key: string, body: unknown = aNeed(), url = '/api/v1/needs', headers = {}) =>
    stage.ask(who, 'POST', url, body, { 'idempotency-key': key, ...headers })
  const needs = async () => (await stage.ask('manager', 'GET', '/api/v1/needs')).body.total as number

  test('the same request under the same key is answered alike and done once', async () => {
    const before = await needs()

    const first = await post('businessA', 'key-1')
    const again = await post('businessA', 'key-1')

    expect([first.status, again.status]).toEqual([201, 201])
    expect(again.body).toEqual(first.body)
    expect(again.headers).toMatchObject({
      'idempotency-replayed': 'true',
      etag: first.headers.etag,
      'content-type': first.headers['content-type'],
    })
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    expect(await needs()).toBe(before + 1)
  })

  test('another body, another query or another address under the key is refused', async () => {
    const { body: need } = await post('businessA', 'key-2')

    const body = await post('businessA', 'key-2', aNeed({ openings: 7 }))
    const address = await post('businessA', 'key-2', {}, `/api/v1/needs/${need.id}/restoration`)

    for (const answer of [body, address])
      expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
  })

  test('a key belongs to whoever sent it', async () => {
    const first = await post('businessA', 'key-3')
    const other = await post('businessB', 'key-3')

    expect([first.status, other.status]).toEqual([201, 201])
    expect(other.body.id).not.toBe(first.body.id)
    expect(other.headers['idempotency-replayed']).toBeUndefined()
  })

  test('of two at once one is done; the other is told to wait or answered alike', async () => {
    const before = await needs()

    const answers = await Promise.all([post('businessA', 'key-4'), post('businessA', 'key-4')])

    expect(await needs()).toBe(before + 1)
    const done = answers.filter((answer) => answer.status === 201)
    const waiting = answers.filter((answer) => answer.status === 409)
    expect(done.length + waiting.length).toBe(2)
    expect(new Set(done.map((answer) => answer.body.id)).size).toBe(1)
    for (const answer of waiting) expect(answer.body.code).toBe('idempotency-key-running')
  })

  test('while the first still runs the second is told so, and answered alike afterwards', async () => {
    let finish = () => {}
    slow = new Promise((resolve) => {
      finish = resolve
    })
    times = 0
    const first = post('businessA', 'key-5', {}, '/api/v1/test/slow')
    await expect.poll(() => times).toBe(1)

    const early = await post('businessA', 'key-5', {}, '/api/v1/test/slow')
    finish()
    const { body } = await first
    const late = await post('businessA', 'key-5', {}, '/api/v1/test/slow')

    expect(early).toMatchObject({ status: 409, body: { code: 'idempotency-key-running' } })
    expect(late).toMatchObject({ status: 200, body, headers: { 'idempotency-replayed': 'true' } })
    expect(times).toBe(1)
  })

  test('a sender that hung up before the answer gets it the second time', async () => {
    let finish = () => {}
    slow = new Promise((resolve) => {
      finish = resolve
    })
    times = 0
    const made = await stage.ask('businessA', 'POST', '/api/v1/api-tokens', { name: 'x', scopes: ['needs:read'] })
    const authorization = `Bearer ${made.body.token}`
    await stage.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = stage.app.server.address() as { port: number }
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(
      `POST /api/v1/test/slow HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\nidempotency-key: key-6\r\ncontent-length: 0\r\n\r\n`,
    )
    await expect.poll(() => times).toBe(1)
    socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    finish()

    const again = () =>
      stage.ask(null, 'POST', '/api/v1/test/slow', undefined, { authorization, 'idempotency-key': 'key-6' })
    await expect.poll(async () => (await again()).status, { timeout: 10_000 }).toBe(200)

    expect(await again()).toMatchObject({ body: { times: 1 }, headers: { 'idempotency-replayed': 'true' } })
  })

  test('a failure of ours frees the key; a refusal is kept', async () => {
    times = 0
    const failed = await post('businessA', 'key-7', {}, '/api/v1/test/failing')
    const second = await post('businessA', 'key-7', {}, '/api/v1/test/failing')
    const refused = await post('manager', 'key-8', aNeed({ organisationId: stage.organisations.uniA }))
    const refusedAgain = await post('manager', 'key-8', aNeed({ organisationId: stage.organisations.uniA }))

    expect([failed.status, second.status]).toEqual([500, 200])
    expect(second.headers['idempotency-replayed']).toBeUndefined()
    expect([refused.status, refusedAgain.status]).toEqual([400, 400])
    expect(refusedAgain.headers).toMatchObject({
      'idempotency-replayed': 'true',
      'content-type': 'application/problem+json; charset=utf-8',
    })
    expect(refusedAgain.body).toEqual(refused.body)
  })

  test('what was refused before it began may be put right under the same key', async () => {
    const wrong = await post('businessA', 'key-9', aNeed({ openings: 0 }))
    const forbidden = await post('learnerA', 'key-9')
    const right = await post('businessA', 'key-9')

    expect([wrong.status, forbidden.status, right.status]).toEqual([400, 403, 201])
  })

  test('an answer that was sent compressed is replayed all the same', async () => {
    const made = await stage.ask('businessA', 'POST', '/api/v1/api-tokens', { name: 'x', scopes: ['needs:write'] })
    const authorization = `Bearer ${made.body.token}`
    const send = () =>
      stage.app.inject({
        method: 'POST',
        url: '/api/v1/needs',
        payload: aNeed({ text: 'SPS '.repeat(1000) }),
        headers: { authorization, 'accept-encoding': 'gzip', 'idempotency-key': 'key-10' },
      })
    const first = await send()
    const again = await send()

    expect(first.headers['content-encoding']).toBe('gzip')
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true)
  })
  test.each([
    ['an empty key', ''],
    ['a blank inside', 'two words'],
    ['a letter that is none of ASCII', 'schl\u00fcssel'],
    ['256 characters', 'x'.repeat(256)],
  ])('%s is refused', async (_name, key) => {
    const answer = await post('businessA', key)

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'Idempotency-Key' }] } })
  })

  test('255 characters and a quoted key are keys', async () => {
    expect((await post('businessA', 'x'.repeat(255))).status).toBe(201)
    expect((await post('businessA', '"8e03978e-40d5"')).status).toBe(201)
  })

  test('an answer that shows a secret is not kept: the second request is told that the first was done', async () => {
    const body = { name: 'Once', scopes: ['needs:read'] }
    const first = await post('businessA', 'key-11', body, '/api/v1/api-tokens')
    const again = await post('businessA', 'key-11', body, '/api/v1/api-tokens')
    const refused = { name: 'Once', scopes: ['catalogue:write'] }
    await post('businessA', 'key-12', refused, '/api/v1/api-tokens')

    expect(first.status).toBe(201)
    expect(again).toMatchObject({ status: 409, body: { code: 'idempotency-answer-not-kept' } })
    expect((await post('businessA', 'key-12', refused, '/api/v1/api-tokens')).status).toBe(400)
  })

  test('nobody known, a session and a registration keep nothing', async () => {
    const count = async () => (await stage.context.db.select().from(idempotencyKey)).length
    const before = await count()

    await post(null, 'key-13', { text: 'Python' }, '/api/v1/skill-links')
    await post('businessA', 'key-13', { email: 'x@example.org', password: 'x' }, '/api/auth/sign-in/email')
    await post('learnerB', 'key-13', {}, '/api/auth/sign-out')

    expect(await count()).toBe(before)
  })

  test('a key is forgotten after a day, and one whose process died after a quarter of an hour', async () => {
    const { db } = stage.context
    const age = (minutes: number, done: boolean) =>
      db
        .update(idempotencyKey)
        .set({
          createdAt: new Date(Date.parse('2026-06-15T10:00:00Z') - minutes * 60_000),
          ...(done ? {} : { completedAt: null }),
        })
        .where(eq(idempotencyKey.key, 'key-14'))
    const { body: first } = await post('businessA', 'key-14')

    await age(23 * 60, true)
    expect((await post('businessA', 'key-14')).body.id).toBe(first.id)
    await age(25 * 60, true)
    const { body: second } = await post('businessA', 'key-14')
    expect(second.id).not.toBe(first.id)
    await age(14, false)
    expect((await post('businessA', 'key-14')).status).toBe(409)
    await age(16, false)
    expect((await post('businessA', 'key-14')).status).toBe(201)

    await age(25 * 60, true)
    await purgeIdempotencyKeys(stage.context)
    const left = await db.select().from(idempotencyKey).where(eq(idempotencyKey.key, 'key-14'))
    expect(left).toEqual([])
  })

  test('an erased learner is in no kept answer', async () => {
    const made = await post('manager', 'key-15', { name: 'Kept Nowhere', groupId: stage.groupId }, '/api/v1/learners')
    expect(made.status).toBe(201)

    await stage.ask('manager', 'DELETE', `/api/v1/learners/${made.body.id}`)

    const kept = await stage.context.db
      .select()
      .from(idempotencyKey)
      .where(sql`${idempotencyKey.responseBody} like '%Kept Nowhere%'`)
    expect(kept).toEqual([])
  })
})
