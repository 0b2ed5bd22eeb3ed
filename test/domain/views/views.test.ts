import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SavedView, VIEW_LIMITS } from '../../../api/src/contract/views.ts'
import { savedView, user } from '../../../api/src/db/schema/index.ts'
import { openTestApp, type Person, type TestApp } from '../../helpers/app.ts'
import { describeDatabases } from '../../helpers/database.ts'

describeDatabases('saved views', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const save = async (who: Person, view: Record<string, unknown>) =>
    stage.ask(who, 'POST', '/api/v1/views', { page: 'gaps', name: 'Care', search: 'sector=care&region=DED4', ...view })
  const namesOf = async (who: Person): Promise<string[]> =>
    (await stage.ask(who, 'GET', '/api/v1/views')).body.items.map((view: SavedView) => view.name)

  test('one sees own views and what managers share, a course team those of its page alone', async () => {
    await save('manager', { name: 'Shared gaps', sharedWithTeam: true })
    await save('manager', { name: 'Shared course', page: 'overview', sharedWithTeam: true })
    await save('manager', { name: 'Private' })
    await save('teamA', { name: 'Of team A' })

    expect(await namesOf('manager')).toEqual(['Private', 'Shared course', 'Shared gaps'])
    expect(await namesOf('teamA')).toEqual(['Of team A', 'Shared gaps'])
    expect(await namesOf('teamB')).toEqual(['Shared gaps'])
    const [, shared] = (await stage.ask('teamA', 'GET', '/api/v1/views')).body.items as SavedView[]
    expect(shared).toMatchObject({ isMine: false, ownerName: 'manager', search: 'sector=care&region=DED4' })
  })

  test('managers alone share', async () => {
    const { status, body } = await save('teamA', { sharedWithTeam: true })
    const own = (await save('teamA', { name: 'To share' })).body as SavedView
    const edited = await stage.ask(
      'teamA',
      'PUT',
      `/api/v1/views/${own.id}`,
      { name: 'To share', sharedWithTeam: true },
      { 'if-match': `"${own.revision}"` },
    )

    expect([status, body.code]).toEqual([403, 'forbidden'])
    expect(edited.status).toBe(403)
  })

  test('a view is renamed on top of the version one saw, else both stand', async () => {
    const { id, revision } = (await save('teamB', { name: 'Before' })).body as SavedView
    const rename = (name: string, base: number) =>
      stage.ask('teamB', 'PUT', `/api/v1/views/${id}`, { name, sharedWithTeam: false }, { 'if-match': `"${base}"` })

    const renamed = await rename('After', revision)
    const late = await rename('Too late', revision)

    expect(renamed).toMatchObject({ status: 200, body: { name: 'After', revision: revision + 1 } })
    expect(late).toMatchObject({ status: 412, body: { current: { name: 'After' } } })
  })

  test('a deleted view is off every list and can be taken back', async () => {
    const { id } = (await save('manager', { name: 'For a while', sharedWithTeam: true })).body as SavedView

    const deleted = await stage.ask('manager', 'DELETE', `/api/v1/views/${id}`)
    const without = [await namesOf('manager'), await namesOf('teamB')]
    const restored = await stage.ask('manager', 'POST', `/api/v1/views/${id}/restoration`)

    expect(deleted.status).toBe(204)
    expect(without.flat()).not.toContain('For a while')
    expect(restored.body).toMatchObject({ id, name: 'For a while' })
    expect(await namesOf('teamB')).toContain('For a while')
  })

  test("somebody else's view is neither changed nor deleted nor brought back", async () => {
    const { id } = (await save('manager', { name: 'Untouched', sharedWithTeam: true })).body as SavedView

    const answers = [
      await stage.ask('teamA', 'DELETE', `/api/v1/views/${id}`),
      await stage.ask('teamA', 'POST', `/api/v1/views/${id}/restoration`),
      await stage.ask(
        'teamA',
        'PUT',
        `/api/v1/views/${id}`,
        { name: 'X', sharedWithTeam: false },
        { 'if-match': '"1"' },
      ),
    ]

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(await namesOf('manager')).toContain('Untouched')
  })

  describe('an address', () => {
    test.each(['sector=care#hash', 'next=//evil .example', '?a=b', 'x'.repeat(VIEW_LIMITS.searchLength + 1)])(
      'that is none is refused: %s',
      async (search) => {
        const { status, body } = await save('manager', { search })

        expect([status, body.code]).toEqual([400, 'validation'])
      },
    )
  })

  test('deleted views leave for good after a month, and one person has no more than fifty', async () => {
    const { db } = database()
    const [owner] = await db.select().from(user).where(eq(user.email, 'teamb@example.org'))
    const ownerId = owner!.id
    await db.delete(savedView).where(eq(savedView.ownerId, ownerId))
    const view = { ownerId, page: 'gaps' as const, search: '' }
    await db
      .insert(savedView)
      .values([
        { ...view, name: 'long gone', deletedAt: new Date('2026-05-01T00:00:00Z') },
        { ...view, name: 'just gone', deletedAt: new Date('2026-06-10T00:00:00Z') },
        ...Array.from({ length: VIEW_LIMITS.perPerson - 1 }, (_, at) => ({ ...view, name: `View ${at}` })),
      ])

    const last = await save('teamB', { name: 'The fiftieth' })
    const more = await save('teamB', { name: 'One too many' })

    const names = (await db.select().from(savedView).where(eq(savedView.ownerId, ownerId))).map(({ name }) => name)
    expect(last.status).toBe(201)
    expect([more.status, more.body.code]).toEqual([409, 'conflict'])
    expect(names).toContain('just gone')
    expect(names).not.toContain('long gone')
  })

  test('views go with the account', async () => {
    const { db } = database()
    const [owner] = await db.select().from(user).where(eq(user.email, 'teamb@example.org'))
    const ownerId = owner!.id

    await db.delete(user).where(eq(user.id, ownerId))

    expect(await db.select().from(savedView).where(eq(savedView.ownerId, ownerId))).toEqual([])
  })
})
