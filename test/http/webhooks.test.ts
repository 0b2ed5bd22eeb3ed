import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { WebhookDelivery } from '../../api/src/contract/machines.ts'
import { dataImport, webhook, webhookDelivery } from '../../api/src/db/schema/index.ts'
import { announceImport, enqueueDeliveries, resumeDeliveries } from '../../api/src/domain/machines/announce-import.ts'
import { postGuarded } from '../../api/src/domain/machines/post-guarded.ts'
import { isPublicAddress } from '../../api/src/domain/machines/public-address.ts'
import { openTestApp, type Person, type TestApp } from '../helpers/app.ts'
import { describeDatabases } from '../helpers/database.ts'

// The library that receivers use, as the server's package has it.
const { Webhook } = createRequire(new URL('../../api/package.json', import.meta.url))('standardwebhooks') as {
  Webhook: new (secret: string) => { verify(payload: string, headers: Record<string, string>): unknown }
}

interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A receiver on this machine that answers as it is told and remembers what arrived. */
async function startReceiver() {
  const received: Received[] = []
  let answer: { status: number; headers?: Record<string, string>; body?: string; endless?: boolean } = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body })
      response.writeHead(answer.status, answer.headers ?? {})
      if (!answer.endless) {
        response.end(answer.body ?? '')
        return
      }
      const pour = setInterval(() => response.write('x'.repeat(512)), 5)
      response.on('close', () => clearInterval(pour))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    received,
    answers: (next: typeof answer) => {
      answer = next
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** The signature of Standard Webhooks, written out: HMAC-SHA256 over id, time and body. */
const signedByHand = (secret: string, { headers, body }: Received) =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
    .digest('base64')}`

describeDatabases('webhooks', (database) => {
  let stage: TestApp
  let receiver: Awaited<ReturnType<typeof startReceiver>>
  beforeAll(async () => {
    stage = await openTestApp(database(), { webhookAllowLoopback: true })
    // Receivers compare the time of a message with their own clock.
    Object.assign(stage.context, { now: () => new Date() })
  })
  afterAll(() => stage.close())
  beforeEach(async () => {
    receiver = await startReceiver()
  })
  afterEach(async () => {
    await stage.context.db.delete(webhook)
    await receiver.close()
  })

  const create = async (who: Person, body: object = {}) => {
    const answer = await stage.ask(who, 'POST', '/api/v1/webhooks', { url: `${receiver.url}/hook`, ...body })
    expect(answer.status).toBe(201)
    return answer.body as { webhook: { id: string; revision: number }; secret: string }
  }
  const deliveries = async (id: string, who: Person = 'businessA'): Promise<WebhookDelivery[]> =>
    (await stage.ask(who, 'GET', `/api/v1/webhooks/${id}/deliveries`)).body.items
  const anImport = async (organisationId: string | null) => {
    const [row] = await stage.context.db
      .insert(dataImport)
      .values({
        kind: 'needs',
        state: 'finished',
        fileName: 'Bewerbungen von Erika Muster.csv',
        fileSha256: 'x',
        organisationId,
        actorRole: 'business',
        rows: 5,
        accepted: 3,
        rejected: 2,
      })
      .returning({ id: dataImport.id })
    return row?.id as string
  }
  /** As an import ends: noted in its transaction, enqueued after it. */
  const end = async (
    organisationId: string | null,
    event: 'import.finished' | 'import.failed' | 'import.cancelled' = 'import.finished',
  ) => {
    const importId = await anImport(organisationId)
    const { db, now } = stage.context
    const noted = await db.transaction((tx) => announceImport({ db: tx, now }, { importId, organisationId, event }))
    await enqueueDeliveries(stage.context, noted)
    await stage.work()
    return importId
  }

  test('the end of an import arrives signed, without personal data', async () => {
    const { webhook: hook, secret } = await create('businessA')
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(JSON.stringify((await stage.ask('businessA', 'GET', '/api/v1/webhooks')).body)).not.toContain(secret)

    const importId = await end(stage.organisations.firmA)

    const [message] = receiver.received
    expect(receiver.received).toHaveLength(1)
    expect(JSON.parse(message?.body ?? '')).toEqual({
      type: 'import.finished',
      timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
      data: {
        importId,
        kind: 'needs',
        state: 'finished',
        counts: { rows: 5, accepted: 3, updated: 0, unchanged: 0, rejected: 2 },
      },
    })
    const { headers, body } = message as Received
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body))
    expect(headers['webhook-signature']).toBe(signedByHand(secret, message as Received))
    expect(() => new Webhook(secret).verify(body.replace('5', '6'), headers as Record<string, string>)).toThrow()
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': expect.stringMatching(/^msg_/) })
    expect(await deliveries(hook.id)).toMatchObject([
      { event: 'import.finished', status: 'delivered', attempts: 1, lastStatusCode: 204, lastError: null },
    ])
  })

  test('an organisation hears of its own imports, a manager of all, and each of the events asked for', async () => {
    await create('businessA', { url: `${receiver.url}/a` })
    await create('businessB', { url: `${receiver.url}/b` })
    await create('manager', { url: `${receiver.url}/all`, events: ['import.failed', 'import.cancelled'] })

    await end(stage.organisations.firmA)
    await end(stage.organisations.firmB, 'import.failed')
    await end(null, 'import.cancelled')

    const heard = receiver.received.map(({ path, body }) => `${path} ${JSON.parse(body).type}`)
    expect(heard.sort()).toEqual([
      '/a import.finished',
      '/all import.cancelled',
      '/all import.failed',
      '/b import.failed',
    ])
  })

  test('what is undone with its transaction is not announced; what was noted before the end of a process is sent at the next start', async () => {
    const { webhook: hook } = await create('businessA')
    const { db, now } = stage.context
    const organisationId = stage.organisations.firmA
    const importId = await anImport(organisationId)
    const event = 'import.finished' as const
    await expect(
      db.transaction(async (tx) => {
        await announceImport({ db: tx, now }, { importId, organisationId, event })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await deliveries(hook.id)).toEqual([])

    await db.transaction((tx) => announceImport({ db: tx, now }, { importId, organisationId, event }))
    await stage.work()
    expect(receiver.received).toHaveLength(0)
    await resumeDeliveries(stage.context)
    await stage.work()

    expect(receiver.received).toHaveLength(1)
  })

  test('a receiver that fails is tried again with the same message, and then given up', async () => {
    const { webhook: hook } = await create('businessA')
    receiver.answers({ status: 503 })

    await end(stage.organisations.firmA)

    expect(receiver.received).toHaveLength(8)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
    expect(await deliveries(hook.id)).toMatchObject([
      { status: 'failed', attempts: 8, lastStatusCode: 503, lastError: null, nextAttemptAt: null },
    ])

    receiver.answers({ status: 200, body: 'thanks' })
    const [failed] = await deliveries(hook.id)
    const again = await stage.ask('businessA', 'POST', `/api/v1/webhook-deliveries/${failed?.id}/repetition`)
    await stage.work()

    expect(again).toMatchObject({ status: 202, body: { status: 'waiting' } })
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(receiver.received[0]?.headers['webhook-id'])
    expect(await deliveries(hook.id)).toMatchObject([{ status: 'delivered', attempts: 1 }])
    const [shown] = (await stage.ask('businessA', 'GET', '/api/v1/webhooks')).body.items
    expect(shown).toMatchObject({ failures: 0, active: true })
  })

  test('waits longer after every attempt', async () => {
    const { webhook: hook } = await create('businessA')
    receiver.answers({ status: 500 })
    const waits: number[] = []
    const enqueue = stage.context.jobs.enqueue
    stage.context.jobs.enqueue = async (job, data, options) => {
      if (options?.startAfterSeconds) waits.push(options.startAfterSeconds)
      await enqueue(job, data, options)
    }

    await end(stage.organisations.firmA)
    stage.context.jobs.enqueue = enqueue

    expect(waits).toEqual([30, 120, 600, 3600, 14_400, 36_000, 72_000])
    expect((await deliveries(hook.id))[0]?.attempts).toBe(8)
  })

  test('is switched off with a note after 20 failures in a row, and forgets them when switched on', async () => {
    const { webhook: hook } = await create('businessA')
    receiver.answers({ status: 500 })

    for (let round = 0; round < 4; round++) await end(stage.organisations.firmA)

    expect(receiver.received).toHaveLength(20)
    const [off] = (await stage.ask('businessA', 'GET', '/api/v1/webhooks')).body.items
    expect(off).toMatchObject({ active: false, note: 'too-many-failures', failures: 20 })
    expect((await deliveries(hook.id)).map(({ status }) => status)).toEqual(['failed', 'failed', 'failed'])
    const tested = await stage.ask('businessA', 'POST', `/api/v1/webhooks/${hook.id}/test`)
    expect(tested.status).toBe(409)

    receiver.answers({ status: 200 })
    const on = await stage.ask(
      'businessA',
      'PUT',
      `/api/v1/webhooks/${hook.id}`,
      { url: `${receiver.url}/hook`, events: ['import.finished'], active: true },
      { 'if-match': `"${off.revision}"` },
    )
    await end(stage.organisations.firmA)

    expect(on).toMatchObject({ status: 200, body: { active: true, note: null, failures: 0 } })
    expect(receiver.received).toHaveLength(21)
  })

  test('a receiver that says 410 is switched off at once', async () => {
    await create('businessA')
    receiver.answers({ status: 410 })

    await end(stage.organisations.firmA)

    const [off] = (await stage.ask('businessA', 'GET', '/api/v1/webhooks')).body.items
    expect(off).toMatchObject({ active: false, note: 'gone' })
    expect(receiver.received).toHaveLength(1)
  })

  test('a test event is sent and signed like any other; an answer without end is not read on', async () => {
    const { webhook: hook, secret } = await create('businessA')
    receiver.answers({ status: 200, endless: true })

    const answer = await stage.ask('businessA', 'POST', `/api/v1/webhooks/${hook.id}/test`)
    const began = Date.now()
    await stage.work()

    expect(answer).toMatchObject({ status: 202, body: { event: 'webhook.test', status: 'waiting' } })
    expect(Date.now() - began).toBeLessThan(3000)
    const { body, headers } = receiver.received[0] as Received
    expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
      type: 'webhook.test',
      data: { webhookId: hook.id },
    })
    expect(await deliveries(hook.id)).toMatchObject([{ status: 'delivered' }])
  })

  test('after a rotation both secrets verify for a day, then the new one alone', async () => {
    const { webhook: hook, secret } = await create('businessA')
    const rotated = await stage.ask('businessA', 'POST', `/api/v1/webhooks/${hook.id}/secret`)
    const verifies = (key: string, { headers, body }: Received) => {
      try {
        new Webhook(key).verify(body, headers as Record<string, string>)
        return true
      } catch {
        return false
      }
    }

    await stage.ask('businessA', 'POST', `/api/v1/webhooks/${hook.id}/test`)
    await stage.work()
    await stage.context.db.update(webhook).set({ previousSecretUntil: new Date(Date.now() - 1000) })
    await stage.ask('businessA', 'POST', `/api/v1/webhooks/${hook.id}/test`)
    await stage.work()

    expect(rotated.body.secret).not.toBe(secret)
    const [during, after] = receiver.received as [Received, Received]
    expect([verifies(secret, during), verifies(rotated.body.secret, during)]).toEqual([true, true])
    expect([verifies(secret, after), verifies(rotated.body.secret, after)]).toEqual([false, true])
  })

  test('a redirect is not followed', async () => {
    const { webhook: hook } = await create('businessA')
    receiver.answers({ status: 302, headers: { location: `${receiver.url}/private` } })

    await stage.ask('businessA', 'POST', `/api/v1/webhooks/${hook.id}/test`)
    await stage.work()

    expect(new Set(receiver.received.map(({ path }) => path))).toEqual(new Set(['/hook']))
    expect(await deliveries(hook.id)).toMatchObject([{ status: 'failed', lastStatusCode: 302, lastError: 'redirect' }])
  })

  test("another organisation's webhook is neither seen, changed, tested nor deleted", async () => {
    const { webhook: hook } = await create('businessA')
    await end(stage.organisations.firmA)
    const [sent] = await deliveries(hook.id)
    const url = `/api/v1/webhooks/${hook.id}`
    const edit = { url: 'https://example.org/', events: ['import.finished'], active: true }

    const answers = await Promise.all([
      stage.ask('businessB', 'PUT', url, edit, { 'if-match': '"1"' }),
      stage.ask('businessB', 'DELETE', url),
      stage.ask('businessB', 'POST', `${url}/secret`),
      stage.ask('businessB', 'POST', `${url}/test`),
      stage.ask('businessB', 'GET', `${url}/deliveries`),
      stage.ask('businessB', 'POST', `/api/v1/webhook-deliveries/${sent?.id}/repetition`),
    ])

    expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404, 404])
    expect((await stage.ask('businessB', 'GET', '/api/v1/webhooks')).body.items).toEqual([])
    expect((await stage.ask('manager', 'DELETE', url)).status).toBe(204)
    expect((await stage.ask('businessA', 'GET', '/api/v1/webhooks')).body.items).toEqual([])
  })

  test('of two edits of one revision the late one is refused', async () => {
    const { webhook: hook } = await create('businessA')
    const edit = () =>
      stage.ask(
        'businessA',
        'PUT',
        `/api/v1/webhooks/${hook.id}`,
        { url: receiver.url, events: ['import.failed'], active: false },
        { 'if-match': `"${hook.revision}"` },
      )

    expect([(await edit()).status, (await edit()).status]).toEqual([200, 412])
  })
})

describeDatabases('webhooks of an installation on the internet', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  test.each([
    'http://169.254.169.254/latest/meta-data',
    'https://169.254.169.254/',
    'https://localhost/',
    'https://localhost./',
    'https://app.localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://10.0.0.1/',
    'https://192.168.1.1/',
    'https://172.20.0.5/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://0/',
    'http://example.org/hook',
    'ftp://example.org/',
    'https://user:password@example.org/',
    'javascript:alert(1)',
    'not an address',
  ])('%s is refused', async (url) => {
    const answer = await stage.ask('businessA', 'POST', '/api/v1/webhooks', { url })

    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'url' }] } })
  })

  test('a name is judged by its address when something is sent, and not asked again', async () => {
    const made = await stage.ask('businessA', 'POST', '/api/v1/webhooks', { url: 'https://example.org/hook' })
    // As if the name now led to this machine.
    await stage.context.db
      .update(webhook)
      .set({ url: 'https://localhost:9/' })
      .where(eq(webhook.id, made.body.webhook.id))

    await stage.ask('businessA', 'POST', `/api/v1/webhooks/${made.body.webhook.id}/test`)
    await stage.work()

    const [sent] = await stage.context.db.select().from(webhookDelivery)
    expect(sent).toMatchObject({ status: 'failed', attempts: 1, lastError: 'refused-address', lastStatusCode: null })
  })
})

describe('what may be reached', () => {
  test.each([
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['127.0.0.1', false],
    ['127.255.255.254', false],
    ['169.254.169.254', false],
    ['172.16.0.1', false],
    ['172.31.255.255', false],
    ['172.32.0.1', true],
    ['192.0.2.1', false],
    ['192.168.0.1', false],
    ['198.19.0.1', false],
    ['203.0.113.9', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['93.184.215.14', true],
    ['::', false],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['::ffff:93.184.215.14', false],
    ['64:ff9b::a00:1', false],
    ['fe80::1', false],
    ['fec0::1', false],
    ['fd12::1', false],
    ['ff02::1', false],
    ['2001::1', false],
    ['2001:db8::1', false],
    ['2002:a00:1::', false],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['example.org', false],
  ])('%s: %s', (address, allowed) => {
    expect(isPublicAddress(address)).toBe(allowed)
  })

  const post = (url: string, allowLoopback = false) => ({
    url: new URL(url),
    headers: {},
    body: '{}',
    allowLoopback,
    timeoutMs: 1000,
  })
  const at =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

  test.each([
    ['a name of a private address', post('https://intern.example/'), at('10.0.0.8')],
    ['a public name with one private address', post('https://both.example/'), at('93.184.215.14', '10.0.0.8')],
    ['a name without an address', post('https://none.example/'), at()],
    ['a private address where loopback is allowed', post('http://intern.example/', true), at('192.168.0.4')],
    ['loopback and private together', post('http://both.example/', true), at('127.0.0.1', '10.0.0.8')],
    ['a public address without https', post('http://open.example/', true), at('93.184.215.14')],
  ])('%s is refused before anything is sent', async (_name, request, resolve) => {
    expect(await postGuarded(request, resolve)).toEqual({ failure: 'refused-address' })
  })

  test('the connection goes to the address that was checked, whatever the name says later', async () => {
    const receiver = await startReceiver()
    let asked = 0
    const result = await postGuarded(post(`http://rebinding.invalid:${receiver.port}/here`, true), async () => {
      asked++
      return [{ address: '127.0.0.1', family: 4 }]
    })
    await receiver.close()

    expect(result).toEqual({ statusCode: 204 })
    expect(asked).toBe(1)
    expect(receiver.received).toMatchObject([
      { path: '/here', headers: { host: `rebinding.invalid:${receiver.port}` } },
    ])
  })

  test('silence, nobody there and a name that does not exist are told apart', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const slow = await postGuarded({ ...post(`http://127.0.0.1:${port}/`, true), timeoutMs: 200 })
    const slowName = await postGuarded(
      { ...post('https://slow.example/'), timeoutMs: 100 },
      () => new Promise(() => {}),
    )
    silent.closeAllConnections()
    silent.close()
    const closed = await postGuarded(post(`http://127.0.0.1:${port}/`, true))
    const unknown = await postGuarded(post('https://unknown.example/'), async () => {
      throw new Error('ENOTFOUND')
    })

    expect([slow, slowName, closed, unknown]).toEqual([
      { failure: 'timeout' },
      { failure: 'timeout' },
      { failure: 'unreachable' },
      { failure: 'not-found' },
    ])
  })
})
