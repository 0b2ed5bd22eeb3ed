import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Context } from '../../../api/src/context.ts'
import type { GapReport } from '../../../api/src/contract/gaps.ts'
import type { ParticipationReport } from '../../../api/src/contract/reports.ts'
import type { Mail, Summaries } from '../../../api/src/contract/summaries.ts'
import { enrolmentEvent, mailOutbox, summarySubscription, user } from '../../../api/src/db/schema/index.ts'
import { mondayOf } from '../../../api/src/domain/summaries/week-of.ts'
import { writeSummaries } from '../../../api/src/domain/summaries/write-summaries.ts'
import { openTestApp, type TestApp } from '../../helpers/app.ts'
import { aMicroCredential, aNeed, aRun } from '../../helpers/builders.ts'
import { describeDatabases } from '../../helpers/database.ts'

test.each([
  ['2026-06-15', '2026-06-15'],
  ['2026-06-21', '2026-06-15'],
  ['2026-06-22', '2026-06-22'],
  ['2027-01-01', '2026-12-28'],
])('%s lies in the week of Monday %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})

describeDatabases('the weekly summary', (database) => {
  let stage: TestApp
  const mails = () => database().db.select().from(mailOutbox)
  /** The job as it runs on a day. */
  const runOn = (instant: string) => {
    const context: Context = { ...stage.context, now: () => new Date(instant) }
    return writeSummaries(context)
  }
  const subscribe = (locale: 'de' | 'en') =>
    stage.ask('manager', 'POST', '/api/v1/summaries', { programmeId: stage.programmeId, locale })

  beforeAll(async () => {
    stage = await openTestApp(database())
    await stage.ask(
      'businessA',
      'POST',
      '/api/v1/needs',
      aNeed({ openings: 4, text: 'Wir suchen jemanden, der schweißt & Python kann.' }),
    )
    const { id } = (await stage.ask('teamA', 'POST', '/api/v1/micro-credentials', aMicroCredential())).body
    await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${id}/publication`, {})
    const { runs } = (
      await stage.ask('teamA', 'POST', `/api/v1/micro-credentials/${id}/runs`, aRun({ startsOn: '2026-06-12' }))
    ).body
    await database()
      .db.insert(enrolmentEvent)
      .values({ learnerId: stage.learners.learnerA, runId: runs[0].id, kind: 'enrolled', occurredOn: '2026-06-01' })
  })
  afterAll(() => stage.close())
  beforeEach(async () => {
    await database().db.delete(mailOutbox)
    await database().db.delete(summarySubscription)
  })

  test('is off until a manager switches it on for a programme, in a language of their own', async () => {
    const before = (await stage.ask('manager', 'GET', '/api/v1/summaries')).body as Summaries
    const on = (await subscribe('en')).body as Summaries
    const changed = (await subscribe('de')).body as Summaries
    const off = (await stage.ask('manager', 'DELETE', `/api/v1/summaries/${stage.programmeId}`)).body as Summaries

    expect(before).toMatchObject({ address: 'manager@example.org', waiting: [] })
    expect([before, on, changed, off].map(({ items }) => items.map(({ locale }) => locale))).toEqual([
      [null],
      ['en'],
      ['de'],
      [null],
    ])
  })

  test('comes from the next Monday on, once a week, however often the job runs', async () => {
    await subscribe('de')

    await runOn('2026-06-16T04:00:00Z')
    const sameWeek = await mails()
    await runOn('2026-06-22T04:00:00Z')
    await runOn('2026-06-22T04:05:00Z')
    await runOn('2026-06-24T12:00:00Z')
    const nextWeek = await mails()
    // The machine slept over Monday.
    await runOn('2026-07-01T09:00:00Z')

    expect(sameWeek).toEqual([])
    expect(nextWeek).toHaveLength(1)
    expect(await mails()).toHaveLength(2)
  })

  test('two runs at the same moment write one mail', async () => {
    await subscribe('de')

    await Promise.all([runOn('2026-06-22T04:00:00Z'), runOn('2026-06-22T04:00:00Z')])

    expect(await mails()).toHaveLength(1)
  })

  test('Monday begins at midnight where the programme runs', async () => {
    await subscribe('de')

    await runOn('2026-06-21T21:59:00Z')
    const onSunday = await mails()
    await runOn('2026-06-21T22:01:00Z')

    expect(onSunday).toEqual([])
    expect(await mails()).toHaveLength(1)
  })

  test.each(['de', 'en'] as const)('says the numbers of the reports, in %s, and waits unsent', async (locale) => {
    await subscribe(locale)
    await runOn('2026-06-22T04:00:00Z')
    const report = (await stage.ask('manager', 'GET', '/api/v1/reports/participation')).body as ParticipationReport
    const gaps = (await stage.ask('manager', 'GET', '/api/v1/reports/gaps?limit=5')).body as GapReport

    const [mail] = await mails()

    const of = locale === 'de' ? 'von' : 'of'
    expect(mail).toMatchObject({ to: 'manager@example.org', locale, sentAt: null })
    expect(report.participants.numerator).toBe(1)
    expect(gaps.gaps.length).toBeGreaterThan(0)
    for (const body of [mail?.text ?? '', (mail?.html ?? '').replaceAll('&amp;', '&')]) {
      expect(body).toContain(`${report.participants.numerator} ${of} ${report.participants.denominator}`)
      expect(body).toContain(
        `${gaps.taughtOfAsked.denominator - gaps.taughtOfAsked.numerator} ${of} ${gaps.taughtOfAsked.denominator}`,
      )
      for (const gap of gaps.gaps)
        expect(body).toContain(`${locale === 'de' ? gap.labelDe : gap.labelEn}: ${gap.openings} `)
      expect(body).toContain(`/overview?programmeId=${stage.programmeId}`)
    }
    expect(mail?.html).toContain(`lang="${locale}"`)
    expect(mail?.text).not.toMatch(/undefined|NaN|null|<\w/)
  })

  test('tells what came in the last week', async () => {
    await subscribe('en')
    await runOn('2026-06-22T04:00:00Z')
    const [mail] = await mails()
    // The run began on the 12th: by the 15th, a week before the 22nd, the person counted already.
    const preview = (
      await stage.ask('manager', 'GET', `/api/v1/summaries/preview?programmeId=${stage.programmeId}&locale=en`)
    ).body as Mail

    expect(mail?.text).toContain('New in the last week: 0.')
    expect(preview.text).toContain('New in the last week: 1.')
    expect(preview).toMatchObject({ to: 'manager@example.org', locale: 'en' })
  })

  test('what waits is shown to the person it is for, and forgotten after 90 days', async () => {
    await subscribe('en')
    await runOn('2026-06-22T04:00:00Z')

    const { waiting } = (await stage.ask('manager', 'GET', '/api/v1/summaries')).body as Summaries
    await stage.ask('manager', 'DELETE', `/api/v1/summaries/${stage.programmeId}`)
    await runOn('2026-09-19T04:00:00Z')
    const kept = (await mails()).length
    await runOn('2026-09-21T04:00:00Z')

    expect(waiting).toMatchObject([{ subject: expect.stringContaining('Programme: 1 of 210') }])
    expect([kept, (await mails()).length]).toEqual([1, 0])
  })

  test('who is no manager any more gets none', async () => {
    const { db } = database()
    await subscribe('en')
    await db.update(user).set({ role: 'course-team' }).where(eq(user.email, 'manager@example.org'))

    await runOn('2026-06-22T04:00:00Z')
    await db.update(user).set({ role: 'manager' }).where(eq(user.email, 'manager@example.org'))

    expect(await mails()).toEqual([])
  })

  test('an unknown programme cannot be subscribed to', async () => {
    const { status } = await stage.ask('manager', 'POST', '/api/v1/summaries', {
      programmeId: crypto.randomUUID(),
      locale: 'de',
    })

    expect(status).toBe(404)
  })

  test('subscription and mails go with the account', async () => {
    const { db } = database()
    await subscribe('en')
    await runOn('2026-06-22T04:00:00Z')

    await db.delete(user).where(eq(user.email, 'manager@example.org'))

    expect([await mails(), await db.select().from(summarySubscription)]).toEqual([[], []])
  })
})
