import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CreatedApiToken } from '../../api/src/contract/machines.ts'
import { rowsOf } from '../../api/src/db/client.ts'
import { apiToken, auditEntry, need } from '../../api/src/db/schema/index.ts'
import { openTestApp, type Person, type TestApp } from '../helpers/app.ts'
import { aMicroCredential, aNeed, aRun } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

/** Every table of a database that holds a text anywhere, as JSON. */
async function tablesHolding(stage: TestApp, text: string): Promise<string[]> {
  const { db } = stage.context
  const tables = await rowsOf<{ name: string }>(
    db,
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await rowsOf<{ hits: number }>(
      db,
      sql`select count(*)::int as hits from ${sql.identifier(name)} as one where to_jsonb(one)::text like ${`%${text}%`}`,
    )
    if (row && row.hits > 0) found.push(name)
  }
  expect(tables.length).toBeGreaterThan(20)
  return found
}

describeDatabases('API tokens', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const create = async (who: Person, body: object): Promise<CreatedApiToken> => {
    const answer = await stage.ask(who, 'POST', '/api/v1/api-tokens', { name: 'ERP', ...body })
    expect(answer.status).toBe(201)
    return answer.body
  }
  const bearing = (token: string) => ({ authorization: `Bearer ${token}` })
  const withToken = (token: string, method: 'GET' | 'POST' | 'DELETE', url: string, body?: unknown) =>
    stage.ask(null, method, url, body, bearing(token))

  test('a token is shown once, works within its scopes, is written down in the audit log, and ends when revoked', async () => {
    const { apiToken: made, token } = await create('businessA', { scopes: ['needs:read', 'needs:write'] })
    expect(token).toMatch(/^tuc_[A-Za-z0-9_-]{43}$/)
    expect(made).toMatchObject({
      name: 'ERP',
      organisationName: 'Firm A',
      prefix: token.slice(0, 10),
      state: 'active',
      createdByName: 'businessA',
      lastUsedAt: null,
    })
    expect(JSON.stringify((await stage.ask('businessA', 'GET', '/api/v1/api-tokens')).body)).not.toContain(token)

    const posted = await withToken(token, 'POST', '/api/v1/needs', aNeed())
    const listed = await withToken(token, 'GET', '/api/v1/needs')

    expect([posted.status, listed.status]).toEqual([201, 200])
    expect(posted.body.organisationId).toBe(stage.organisations.firmA)
    expect(listed.body.items.map((item: { id: string }) => item.id)).toEqual([posted.body.id])
    const [noted] = await stage.context.db.select().from(auditEntry).where(eq(auditEntry.subjectId, posted.body.id))
    expect(noted).toMatchObject({ actorId: `token:${made.id}`, action: 'need.posted' })
    const [row] = await stage.context.db.select().from(need).where(eq(need.id, posted.body.id))
    expect(row?.createdBy).toBe(`token:${made.id}`)
    const [shown] = (await stage.ask('businessA', 'GET', '/api/v1/api-tokens')).body.items
    expect(shown.lastUsedAt).not.toBeNull()

    const revoked = await stage.ask('businessA', 'POST', `/api/v1/api-tokens/${made.id}/revocation`)
    const again = await stage.ask('businessA', 'POST', `/api/v1/api-tokens/${made.id}/revocation`)
    const late = await withToken(token, 'GET', '/api/v1/needs')

    expect(revoked.body.state).toBe('revoked')
    expect(again.body).toEqual(revoked.body)
    expect(late).toMatchObject({ status: 401, body: { code: 'token-invalid' } })
    expect(late.body.detail).toMatch(/revoked/)
    expect(late.headers['www-authenticate']).toBe('Bearer error="invalid_token"')
  })

  test('the token stands in no table, its hash in one', async () => {
    const { token } = await create('businessA', { scopes: ['needs:read'] })
    await stage.ask(
      'businessA',
      'POST',
      '/api/v1/api-tokens',
      { name: 'Kept', scopes: ['needs:read'] },
      { 'idempotency-key': 'tokens-1' },
    )

    expect(await tablesHolding(stage, token)).toEqual([])
    expect(await tablesHolding(stage, token.slice(4))).toEqual([])
    expect(await tablesHolding(stage, token.slice(0, 10))).toEqual(['api_token'])
    const rows = await stage.context.db.select({ tokenHash: apiToken.tokenHash }).from(apiToken)
    for (const { tokenHash } of rows) expect(tokenHash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a token does only what it was made for, and says what is missing', async () => {
    const { token } = await create('businessA', { scopes: ['catalogue:read'] })

    const catalogue = await withToken(token, 'GET', '/api/v1/micro-credentials')
    const needs = await withToken(token, 'GET', '/api/v1/needs')
    const tokens = await withToken(token, 'GET', '/api/v1/api-tokens')
    const nowhere = await withToken(token, 'GET', '/api/v1/nothing')
    const taxonomy = await withToken(token, 'GET', '/api/v1/taxonomy')

    expect(catalogue.status).toBe(200)
    expect(needs).toMatchObject({ status: 403, body: { code: 'insufficient-scope' } })
    expect(needs.body.detail).toContain('needs:read')
    expect(tokens).toMatchObject({ status: 403, body: { code: 'insufficient-scope' } })
    expect([nowhere.status, taxonomy.status]).toEqual([404, 200])
  })

  test("each kind of organisation is offered its own scopes, and nobody makes a token for somebody else's", async () => {
    const ask = (who: Person, body: object) =>
      stage.ask(who, 'POST', '/api/v1/api-tokens', { name: 'x', scopes: ['needs:read'], ...body })

    const foreignScope = await ask('businessA', { scopes: ['needs:read', 'catalogue:write'] })
    const unknownScope = await ask('teamA', { scopes: ['everything'] })
    const none = await ask('teamA', { scopes: [] })
    const foreign = await ask('businessA', { organisationId: stage.organisations.firmB })
    const nobody = await ask('manager', { organisationId: '00000000-0000-4000-8000-000000000000' })
    const named = await ask('manager', { organisationId: stage.organisations.firmB })

    expect([foreignScope.status, unknownScope.status, none.status]).toEqual([400, 400, 400])
    expect(foreignScope.body.errors[0].path).toBe('scopes')
    expect([foreign.status, nobody.status, named.status]).toEqual([403, 400, 201])
    const { items } = (await stage.ask('businessB', 'GET', '/api/v1/api-tokens')).body
    expect(items).toMatchObject([{ id: named.body.apiToken.id, createdByName: 'manager' }])
  })

  test("another organisation's tokens are neither listed nor revoked; a manager sees and revokes all", async () => {
    const { apiToken: made, token } = await create('businessA', { scopes: ['needs:read'] })

    const listed = await stage.ask('businessB', 'GET', '/api/v1/api-tokens')
    const revoked = await stage.ask('businessB', 'POST', `/api/v1/api-tokens/${made.id}/revocation`)

    expect(listed.body.items.map((item: { id: string }) => item.id)).not.toContain(made.id)
    expect(revoked.status).toBe(404)
    expect((await withToken(token, 'GET', '/api/v1/needs')).status).toBe(200)
    expect((await stage.ask('manager', 'POST', `/api/v1/api-tokens/${made.id}/revocation`)).status).toBe(200)
    expect((await withToken(token, 'GET', '/api/v1/needs')).status).toBe(401)
  })

  test("a machine sees its organisation's records alone; one of the programme sees all", async () => {
    const { body: own } = await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed())
    const stranger = await create('businessB', { scopes: ['needs:read', 'needs:write'] })
    const programme = await create('manager', { scopes: ['needs:read'] })

    const foreign = await withToken(stranger.token, 'GET', `/api/v1/needs/${own.id}`)
    const removed = await withToken(stranger.token, 'DELETE', `/api/v1/needs/${own.id}`)
    const all = await withToken(programme.token, 'GET', `/api/v1/needs/${own.id}`)

    expect([foreign.status, removed.status, all.status]).toEqual([404, 404, 200])
    expect(programme.apiToken).toMatchObject({ organisationId: null, organisationName: null })
  })

  test("a university's machine keeps its offers; the catalogue of others stays theirs", async () => {
    const { token } = await create('teamA', { scopes: ['catalogue:write', 'catalogue:read'] })
    const { body: foreign } = await stage.ask('teamB', 'POST', '/api/v1/micro-credentials', aMicroCredential())

    const made = await withToken(token, 'POST', '/api/v1/micro-credentials', aMicroCredential())
    const published = await withToken(token, 'POST', `/api/v1/micro-credentials/${made.body.id}/publication`, {})
    const run = await withToken(token, 'POST', `/api/v1/micro-credentials/${made.body.id}/runs`, aRun())
    const trespass = await withToken(token, 'POST', `/api/v1/micro-credentials/${foreign.id}/publication`, {})

    expect([made.status, published.status, run.status]).toEqual([201, 200, 201])
    expect([403, 404]).toContain(trespass.status)
  })

  test('an expired token is refused with a sentence; nonsense and another scheme are refused too', async () => {
    const { apiToken: made, token } = await create('businessA', { scopes: ['needs:read'], expiresInDays: 1 })
    expect(Date.parse(made.expiresAt as string) - Date.parse(made.createdAt)).toBe(86_400_000)
    await stage.context.db
      .update(apiToken)
      .set({ expiresAt: new Date('2026-06-15T09:59:59Z') })
      .where(eq(apiToken.id, made.id))

    const expired = await withToken(token, 'GET', '/api/v1/needs')
    const nonsense = await withToken('tuc_nonsense', 'GET', '/api/v1/needs')
    const basic = await stage.ask(null, 'GET', '/api/v1/needs', undefined, { authorization: `Basic ${token}` })

    expect(expired).toMatchObject({ status: 401, body: { code: 'token-invalid' } })
    expect(expired.body.detail).toMatch(/expired/)
    expect([nonsense.status, basic.status]).toEqual([401, 401])
    const { items } = (await stage.ask('businessA', 'GET', '/api/v1/api-tokens')).body
    expect(items.find((item: { id: string }) => item.id === made.id).state).toBe('expired')
  })

  test('the last use is noted once a minute, not with every request', async () => {
    const { apiToken: made, token } = await create('businessA', { scopes: ['needs:read'] })
    const lastUse = async () =>
      (
        await stage.context.db.select({ at: apiToken.lastUsedAt }).from(apiToken).where(eq(apiToken.id, made.id))
      )[0]?.at?.getTime() ?? 0
    await withToken(token, 'GET', '/api/v1/needs')
    const first = await lastUse()

    await withToken(token, 'GET', '/api/v1/needs')
    const second = await lastUse()
    await stage.context.db
      .update(apiToken)
      .set({ lastUsedAt: new Date(first - 61_000) })
      .where(eq(apiToken.id, made.id))
    await withToken(token, 'GET', '/api/v1/needs')

    expect(first).toBeGreaterThan(0)
    expect(second).toBe(first)
    expect(await lastUse()).toBeGreaterThan(first)
  })
})
