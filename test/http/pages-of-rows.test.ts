import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type Person, type TestApp } from '../helpers/app.ts'
import { aMicroCredential, aNeed } from '../helpers/builders.ts'
import { describeDatabases } from '../helpers/database.ts'

describeDatabases('lists in pages', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
    for (let i = 0; i < 11; i++) {
      await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed({ title: `Need ${i}`, text: 'xq' }))
      await stage.ask('manager', 'POST', '/api/v1/learners', { name: `Person ${i}`, groupId: stage.groupId })
      const { body } = await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())
      await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})
    }
    // Many rows of one moment, and of moments that differ by less than a cursor can say.
    for (const table of ['need', 'learner', 'micro_credential']) {
      await database().db.execute(sql`update ${sql.identifier(table)} set created_at =
        timestamptz '2026-06-01 10:00:00.123Z' + (ascii(id::text) % 3) * interval '300 microseconds'`)
    }
  })
  afterAll(() => stage.close())

  const walk = async (who: Person | null, path: string, limit: number) => {
    const ids: string[] = []
    const totals = new Set<number>()
    let cursor: string | null = null
    do {
      const query: string = `limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`
      const { body } = await stage.ask(who, 'GET', `${path}?${query}`)
      ids.push(...body.items.map((item: { id: string }) => item.id))
      totals.add(body.total)
      cursor = body.nextCursor
    } while (cursor)
    return { ids, totals: [...totals] }
  }

  test.each([
    ['/api/v1/needs', 'businessA', 11],
    ['/api/v1/needs', 'manager', 11],
    ['/api/v1/needs', 'businessB', 0],
    ['/api/v1/learners', 'manager', 13],
    ['/api/v1/micro-credentials', null, 11],
  ] as const)(
    '%s as %s: no row twice, none lost, the total right, whatever the page size',
    async (path, who, count) => {
      const whole = await walk(who, path, 100)

      for (const limit of [1, 3, count || 1]) {
        const paged = await walk(who, path, limit)
        expect(paged).toEqual(whole)
      }
      expect(new Set(whole.ids).size).toBe(count)
      expect(whole).toMatchObject({ totals: [count] })
    },
  )

  test('rows that arrive while somebody turns pages shift nothing', async () => {
    const first = (await stage.ask('businessA', 'GET', '/api/v1/needs?limit=4')).body
    const arrived = (await stage.ask('businessA', 'POST', '/api/v1/needs', aNeed({ text: 'xq' }))).body

    const rest = (await stage.ask('businessA', 'GET', `/api/v1/needs?limit=100&cursor=${first.nextCursor}`)).body

    const ids = [...first.items, ...rest.items].map((item: { id: string }) => item.id)
    expect(new Set(ids).size).toBe(11)
    expect(ids).toHaveLength(11)
    expect(ids).not.toContain(arrived.id)
  })

  test.each([
    ['nonsense', 'bad-cursor'],
    [Buffer.from('["2026-06-01","x"]').toString('base64url'), 'bad-cursor'],
    [Buffer.from('[1e99,null]').toString('base64url'), 'bad-cursor'],
    ['x'.repeat(401), 'validation'],
  ])('a cursor that nobody was given is refused: %s', async (cursor, code) => {
    for (const path of ['/api/v1/needs', '/api/v1/learners', '/api/v1/micro-credentials']) {
      const { status, body } = await stage.ask('manager', 'GET', `${path}?cursor=${cursor}`)
      expect([path, status, body.code]).toEqual([path, 400, code])
    }
  })

  test.each(['0', '101', '-1', '1.5', 'many'])('a page size of %s is refused', async (limit) => {
    const { status, body } = await stage.ask('manager', 'GET', `/api/v1/needs?limit=${limit}`)

    expect(status).toBe(400)
    expect(body.errors[0].path).toBe('limit')
  })
})
