import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PeopleFigure } from '../../../api/src/contract/report-people.ts'
import { auditEntry } from '../../../api/src/db/schema/index.ts'
import { naiveFigures } from '../../../scripts/bench/lib/participation-oracle/naive-figures.ts'
import { randomWorld, type World } from '../../../scripts/bench/lib/participation-oracle/random-world.ts'
import { storeWorlds } from '../../../scripts/bench/lib/participation-oracle/store-worlds.ts'
import { openTestApp, type TestApp } from '../../helpers/app.ts'
import { describeDatabases } from '../../helpers/database.ts'

describeDatabases('the people behind a figure', (database) => {
  let stage: TestApp
  let world: World
  beforeAll(async () => {
    // A world that lies in the past and has enough in it for every figure to be asked.
    world = Array.from({ length: 3000 }, (_, seed) => randomWorld(seed, 0)).find((candidate) => {
      const { participants, reached, women, booked } = naiveFigures(candidate)
      return participants > 25 && (reached[4] ?? 0) > 0 && women.yes > 4 && booked.length > 0
    }) as World
    // Before there is anybody to sign in: worlds take the place of what was there.
    await storeWorlds(database().db, [world])
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const address = (search: string) =>
    `/api/v1/reports/participation/people?${search}&programmeId=${world.programmes[0]?.id}&on=${world.on}`
  const people = async (search: string) => {
    const answer = await stage.ask('manager', 'GET', address(search))
    expect([search, answer.status]).toEqual([search, 200])
    return answer.body
  }
  const report = async () =>
    (
      await stage.ask(
        'manager',
        'GET',
        `/api/v1/reports/participation?programmeId=${world.programmes[0]?.id}&on=${world.on}`,
      )
    ).body

  test('as many stand in the list as the report says, for every figure of persons', async () => {
    const { participants, funnel, losses, women, international, forecast } = await report()
    const naive = naiveFigures(world)
    const expected: Record<PeopleFigure, number> = {
      participants: participants.numerator,
      interested: funnel.interested,
      enrolled: funnel.enrolled,
      completed: funnel.completed,
      certified: funnel.certified,
      'open-interested': losses[0].open,
      'open-enrolled': losses[1].open,
      'open-started': losses[2].open,
      'open-completed': losses[3].open,
      'lost-interested': losses[0].lost,
      'lost-enrolled': losses[1].lost,
      'lost-started': losses[2].lost,
      'lost-completed': losses[3].lost,
      women: women.figure?.numerator ?? naive.women.yes,
      'women-known': women.figure?.denominator ?? naive.women.yes + naive.women.no,
      'women-unknown': women.unknown ?? naive.women.unknown,
      international: international.figure?.numerator ?? naive.international.yes,
      'international-known': international.figure?.denominator ?? naive.international.yes + naive.international.no,
      'international-unknown': international.unknown ?? naive.international.unknown,
      booked: forecast?.booked ?? naive.booked.length,
    }

    for (const figure of PeopleFigure.options) {
      const { total, items } = await people(`figure=${figure}&limit=100`)
      expect([figure, total, items.length]).toEqual([figure, expected[figure], expected[figure]])
    }
    expect(expected.participants).toBeGreaterThan(25)
  })

  test('as many as each part of a breakdown counts, also where the report hides it', async () => {
    const naive = naiveFigures(world)
    const { byRegion, byMonth } = await report()

    for (const [id, count] of Object.entries(naive.byGroup))
      expect([id, (await people(`group=${id}`)).total]).toEqual([id, count])
    for (const [region, count] of Object.entries(naive.byRegion))
      expect([region, (await people(`region=${region}`)).total]).toEqual([region, count])
    for (const [id, count] of Object.entries(naive.byUniversity))
      expect([id, (await people(`organisationId=${id}`)).total]).toEqual([id, count])
    for (const [id, count] of Object.entries(naive.byOffer))
      expect([id, (await people(`microCredentialId=${id}`)).total]).toEqual([id, count])
    for (const { month, participants } of byMonth)
      expect([month, (await people(`month=${month}`)).total]).toEqual([month, participants])
    for (const { region, participants } of byRegion)
      if (!participants.suppressed)
        expect((await people(`region=${region ?? 'unknown'}`)).total).toBe(participants.value)
    expect((await people('group=nobody')).items).toEqual([])
  })

  test('pages join without a gap, and the file has the same people', async () => {
    const whole = await people('limit=100')
    const ids: string[] = []
    let cursor = ''
    do {
      const page = await people(`limit=7${cursor}`)
      ids.push(...page.items.map((item: { learnerId: string }) => item.learnerId))
      cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
    } while (cursor)
    const file = await stage.ask(
      'manager',
      'GET',
      `/api/v1/exports/participation-people?locale=en&programmeId=${world.programmes[0]?.id}&on=${world.on}`,
    )
    const lines = String(file.body).trim().split('\r\n').slice(1)

    expect(ids).toEqual(whole.items.map((item: { learnerId: string }) => item.learnerId))
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(ids)
    expect((await stage.ask('manager', 'GET', address('cursor=bm9ib2R5'))).body.code).toBe('bad-cursor')
  })

  test('every look is noted, with who looked and at which figure', async () => {
    const { db } = database()
    const before = await db.select().from(auditEntry).where(eq(auditEntry.action, 'report.people-listed.certified'))

    await people('figure=certified')

    const after = await db.select().from(auditEntry).where(eq(auditEntry.action, 'report.people-listed.certified'))
    expect(after).toHaveLength(before.length + 1)
    expect(after.at(-1)).toMatchObject({ subjectKind: 'programme', subjectId: world.programmes[0]?.id })
    expect(after.at(-1)?.actorId).not.toBeNull()
  })

  test('the back-test speaks of a programme that has ended, and of none when there is none', async () => {
    const { body } = await stage.ask('manager', 'GET', '/api/v1/reports/participation/back-test')
    const { programme, inside, ofTheEnd } = body

    // The world lies in the past: its programme has ended.
    expect(inside.denominator >= ofTheEnd.length).toBe(true)
    if (programme) expect(world.programmes.map(({ id }) => id)).toContain(programme.id)
    else expect(inside).toEqual({ value: null, numerator: 0, denominator: 0 })
  })
})
