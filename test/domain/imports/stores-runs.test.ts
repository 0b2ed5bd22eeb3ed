import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditEntry, courseRun } from '../../../api/src/db/schema/index.ts'
import { openTestApp, type Person, type TestApp } from '../../helpers/app.ts'
import { aMicroCredential, aRun } from '../../helpers/builders.ts'
import { describeDatabases } from '../../helpers/database.ts'
import { importRows, type Options, type Values } from './stores-scope.ts'

const row = (microCredential: string, overrides: Values = {}): Values => ({
  microCredential,
  startsOn: '2026-09-01',
  endsOn: '2026-11-30',
  seats: 12,
  mode: 'onsite',
  language: 'de',
  place: 'Chemnitz',
  ...overrides,
})

describeDatabases('storing runs', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  let counter = 0
  const openOffer = async (who: Person = 'teamA', publish = true) => {
    const title = `Offer ${++counter}`
    const { body } = await stage.ask(who, 'POST', '/api/v1/micro-credentials', aMicroCredential({ title }))
    if (publish) await stage.ask(who, 'POST', `/api/v1/micro-credentials/${body.id}/publication`, {})
    return { id: body.id as string, title }
  }
  const store = async (rows: readonly Values[], options?: Options) =>
    importRows(stage, database().db, 'runs', rows, options)
  const runsOf = (id: string) =>
    database().db.select().from(courseRun).where(eq(courseRun.microCredentialId, id)).orderBy(courseRun.startsOn)

  test('new runs are added to the offer of this title, and the same file again changes nothing', async () => {
    const offer = await openOffer()
    const rows = [
      row(offer.title.toUpperCase()),
      row(offer.title, { startsOn: '2026-10-01', externalReference: 'T-1' }),
    ]

    const first = await store(rows)
    const again = await store(rows)

    expect(first.outcomes).toEqual(['accepted', 'accepted'])
    expect(again.outcomes).toEqual(['unchanged', 'unchanged'])
    const runs = await runsOf(offer.id)
    expect(
      runs.map(({ startsOn, seats, place, externalReference }) => [startsOn, seats, place, externalReference]),
    ).toEqual([
      ['2026-09-01', 12, 'Chemnitz', null],
      ['2026-10-01', 12, 'Chemnitz', 'T-1'],
    ])
    expect(again.results.map(({ subjectId }) => subjectId)).toEqual(runs.map(({ id }) => id))
  })

  test('with a reference days and seats change, without one only what does not tell runs apart', async () => {
    const offer = await openOffer()
    await store([row(offer.title, { externalReference: 'T-1' }), row(offer.title, { startsOn: '2026-10-01' })])

    const { outcomes } = await store([
      row(offer.title, { externalReference: 'T-1', startsOn: '2026-09-08', seats: 20, place: null }),
      row(offer.title, { startsOn: '2026-10-01', seats: 5 }),
      row(offer.title, { startsOn: '2026-10-02' }),
    ])

    expect(outcomes).toEqual(['updated', 'updated', 'accepted'])
    expect((await runsOf(offer.id)).map(({ startsOn, seats, place }) => [startsOn, seats, place])).toEqual([
      ['2026-09-08', 20, null],
      ['2026-10-01', 5, 'Chemnitz'],
      ['2026-10-02', 12, 'Chemnitz'],
    ])
    const audit = await database().db.select().from(auditEntry).where(eq(auditEntry.subjectId, offer.id))
    expect(audit.filter(({ action }) => action === 'micro-credential.run-edited')).toHaveLength(2)
  })

  test('when a run meets is changed by a file that says so and kept by one that does not', async () => {
    const offer = await openOffer()
    const evening = aRun({ place: 'Chemnitz', timeOfDay: 'evening' })
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${offer.id}/runs`, evening)
    const times = async () => (await runsOf(offer.id)).map(({ seats, timeOfDay }) => [seats, timeOfDay])

    await store([row(offer.title, { seats: 14 })])
    expect(await times()).toEqual([[14, 'evening']])
    await store([row(offer.title, { seats: 14, timeOfDay: 'weekend' })])
    expect(await times()).toEqual([[14, 'weekend']])
    await store([row(offer.title, { seats: 14, timeOfDay: null })])
    expect(await times()).toEqual([[14, null]])
  })

  test('a run entered by hand is found again and keeps its place when the file does not speak of places', async () => {
    const offer = await openOffer()
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${offer.id}/runs`, aRun({ place: 'Halle 2' }))
    const { place: _place, ...said } = row(offer.title)

    const { outcomes } = await store([{ ...said, seats: 30 }])

    expect(outcomes).toEqual(['updated'])
    expect((await runsOf(offer.id)).map(({ seats, place }) => [seats, place])).toEqual([[30, 'Halle 2']])
  })

  test('every fault names its column, and nothing of the row stays', async () => {
    const mine = await openOffer()
    const theirs = await openOffer('teamB')
    const hidden = await openOffer('teamB', false)
    await openOffer('teamA')
    await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential({ title: `Offer ${counter}` }))
    const retired = await openOffer()
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${retired.id}/retirement`, {})

    const { results, outcomes } = await store([
      row('Nobody knows this'),
      row(theirs.title),
      row(hidden.title),
      row(`Offer ${counter - 1}`),
      row(retired.title),
      row(mine.title, { endsOn: '2026-08-31' }),
      row(mine.title, { startsOn: '2025-01-01', endsOn: '2025-02-01' }),
      row(mine.title),
    ])

    expect(outcomes).toEqual([
      'rejected unknown-micro-credential',
      'rejected not-yours',
      'rejected unknown-micro-credential',
      'rejected ambiguous-micro-credential',
      'rejected not-on-offer',
      'rejected ends-before-start',
      'rejected run-in-the-past',
      'accepted',
    ])
    expect(results[5]?.problems).toEqual([
      { column: 'Column endsOn', value: '2026-08-31', code: 'ends-before-start', params: { field: 'endsOn' } },
    ])
    expect(await runsOf(theirs.id)).toEqual([])
    expect(await runsOf(mine.id)).toHaveLength(1)
  })

  test('a manager reaches every organisation', async () => {
    const theirs = await openOffer('teamB')

    const { outcomes } = await store([row(theirs.title)], { who: 'manager' })

    expect(outcomes).toEqual(['accepted'])
  })

  test('a run comes once in a file: the very same row is a note, another one with its key a fault', async () => {
    const offer = await openOffer()

    const { outcomes } = await store(
      [
        row(offer.title),
        row(offer.title),
        row(offer.title, { seats: 13 }),
        row(offer.title, { externalReference: 'T-9', startsOn: '2026-10-01' }),
        row(offer.title, { externalReference: 'T-9', startsOn: '2026-10-02' }),
      ],
      { batch: 2 },
    )

    expect(outcomes).toEqual([
      'accepted',
      'unchanged same-as-row',
      'rejected ambiguous-run',
      'accepted',
      'rejected repeated-reference',
    ])
  })

  test('seats never fall below those taken, a begun run keeps its first day, one that is over stays as it was', async () => {
    const { db } = database()
    const offer = await openOffer()
    await store([
      row(offer.title, { externalReference: 'begun', startsOn: '2026-06-01' }),
      row(offer.title, { externalReference: 'over', startsOn: '2026-06-01', endsOn: '2026-06-20' }),
    ])
    const [begun, over] = (await runsOf(offer.id)).sort((a, b) =>
      String(a.externalReference).localeCompare(String(b.externalReference)),
    )
    for (const learnerId of Object.values(stage.learners))
      await stage.ask('teamA', 'POST', '/api/v1/enrolments', { learnerId, runId: begun!.id, kind: 'enrolled' })
    await db.update(courseRun).set({ endsOn: '2026-06-10' }).where(eq(courseRun.id, over!.id))

    const { results, outcomes } = await store([
      row(offer.title, { externalReference: 'begun', startsOn: '2026-06-01', seats: 1 }),
      row(offer.title, { externalReference: 'over', startsOn: '2026-06-01', seats: 3 }),
    ])
    const later = await store([row(offer.title, { externalReference: 'begun', startsOn: '2026-07-01' })])
    const fewer = await store([row(offer.title, { externalReference: 'begun', startsOn: '2026-06-01', seats: 2 })])

    expect(outcomes).toEqual(['rejected seats-taken', 'rejected run-in-the-past'])
    expect(results[0]?.problems[0]?.params).toEqual({ field: 'seats', taken: 2 })
    expect(later.outcomes).toEqual(['rejected run-begun'])
    expect(fewer.outcomes).toEqual(['updated'])
  })

  test('a dry run says the same and leaves nothing', async () => {
    const offer = await openOffer()
    const rows = [row(offer.title), row(offer.title), row(offer.title, { startsOn: '2027-01-01' })]

    const dry = await store(rows, { dry: true })
    const kept = await runsOf(offer.id)
    const real = await store(rows)

    expect(kept).toEqual([])
    expect(dry.outcomes).toEqual(real.outcomes)
    expect(real.outcomes).toEqual(['accepted', 'unchanged same-as-row', 'rejected ends-before-start'])
  })
})
