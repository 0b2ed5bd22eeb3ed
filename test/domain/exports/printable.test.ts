import { parse } from 'csv-parse/sync'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClosingOfferList, GapReport } from '../../../api/src/contract/gaps.ts'
import { NO_LIMITS } from '../../../api/src/contract/learners.ts'
import type { ParticipationReport } from '../../../api/src/contract/reports.ts'
import { auditEntry, enrolmentEvent, learner, learnerGroup, programme } from '../../../api/src/db/schema/index.ts'
import { openTestApp, type TestApp } from '../../helpers/app.ts'
import { aMicroCredential, aNeed, aRun } from '../../helpers/builders.ts'
import { describeDatabases } from '../../helpers/database.ts'
import { elementsOf, type PdfFile, readPdf } from '../../helpers/read-pdf.ts'

const plain = (text: string) => text.replace(/[\u00a0\s]+/g, ' ')

describeDatabases('the printable report', (database) => {
  let stage: TestApp
  const print = async (query: string): Promise<PdfFile> => {
    const { status, bytes, headers } = await stage.ask('manager', 'GET', `/api/v1/reports/printable?${query}`)
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
    return readPdf(bytes as Buffer)
  }
  const report = async () =>
    (await stage.ask('manager', 'GET', '/api/v1/reports/participation')).body as ParticipationReport
  const gaps = async (query = '') =>
    (await stage.ask('manager', 'GET', `/api/v1/reports/gaps?${query}`)).body as GapReport

  beforeAll(async () => {
    stage = await openTestApp(database())
    const { db } = database()
    const post = async (who: 'businessA' | 'businessB' | 'teamA', url: string, body: unknown) =>
      (await stage.ask(who, 'POST', `/api/v1/${url}`, body)).body
    await post(
      'businessA',
      'needs',
      aNeed({ openings: 7, text: 'Wir suchen jemanden, der schweißen kann und Python spricht.' }),
    )
    await post(
      'businessB',
      'needs',
      aNeed({ openings: 3, text: 'Pflegekraft, die Medikamente verabreicht und schweißen kann.' }),
    )
    const { id } = await post('teamA', 'micro-credentials', aMicroCredential())
    await post('teamA', `micro-credentials/${id}/publication`, {})
    const run = (await post('teamA', `micro-credentials/${id}/runs`, aRun({ startsOn: '2026-06-01' }))).runs[0].id
    await post('teamA', `micro-credentials/${id}/runs`, aRun({ startsOn: '2026-09-01', seats: 17 }))
    const [pupils] = await db
      .insert(learnerGroup)
      .values({
        programmeId: stage.programmeId,
        code: 'pupils',
        nameDe: 'Schülerinnen und Schüler',
        nameEn: 'Pupils',
        position: 1,
      })
      .returning()
    const groups = [...Array.from({ length: 13 }, () => stage.groupId), ...Array.from({ length: 8 }, () => pupils!.id)]
    const persons = await db
      .insert(learner)
      .values(
        groups.map((groupId, at) => ({
          programmeId: stage.programmeId,
          groupId,
          limits: NO_LIMITS,
          name: `Person ${at}`,
        })),
      )
      .returning()
    const day = (at: number) => `2026-0${2 + (at % 4)}-1${at % 10}`
    await db
      .insert(enrolmentEvent)
      .values(
        persons.flatMap(({ id: learnerId }, at) => [
          { learnerId, runId: run, kind: 'enrolled' as const, occurredOn: day(at) },
          ...(at % 2 ? [{ learnerId, runId: run, kind: 'completed' as const, occurredOn: '2026-06-10' }] : []),
          ...(at % 4 === 1 ? [{ learnerId, runId: run, kind: 'certified' as const, occurredOn: '2026-06-12' }] : []),
        ]),
      )
  })
  afterAll(() => stage.close())

  describe.each(['de', 'en'] as const)('in %s', (locale) => {
    const tag = locale === 'de' ? 'de-DE' : 'en-GB'
    const whole = (value: number) => value.toLocaleString(tag, { maximumFractionDigits: 0 })
    const tenths = (value: number) => value.toLocaleString(tag, { maximumFractionDigits: 1 })

    test('says the numbers of the API and of the CSV', async () => {
      const { participants, funnel, byGroup, seatsAhead, plannedOnDay, aheadOfPlan, forecastMissing } = await report()
      const { gaps: open, taughtOfAsked, openNeeds } = await gaps()
      const csvOf = async (list: string) =>
        parse((await stage.ask('manager', 'GET', `/api/v1/exports/${list}?locale=en`)).body, {
          bom: true,
          columns: true,
        }) as Record<string, string>[]
      const figures = await csvOf('participation')
      const openGaps = await csvOf('gaps')

      const { pages } = await print(`locale=${locale}`)
      const [first = '', second = ''] = pages.map(({ text }) => plain(text))

      expect(pages).toHaveLength(2)
      expect(participants.numerator).toBe(21)
      const of = locale === 'de' ? 'von' : 'of'
      expect(first).toContain(`${whole(participants.numerator)} ${of} ${whole(participants.denominator)}`)
      expect(first).toContain(tenths(plannedOnDay))
      expect(first).toContain(
        `${whole(Math.abs(aheadOfPlan))} ${aheadOfPlan < 0 ? { de: 'hinter', en: 'behind' }[locale] : { de: 'vor', en: 'ahead' }[locale]}`,
      )
      expect(first).toContain(`${whole(seatsAhead.taken)} ${of} ${whole(seatsAhead.seats)}`)
      expect(first).toContain(
        `${whole(seatsAhead.waitlisted)} ${{ de: 'auf Wartelisten', en: 'on waiting lists' }[locale]}`,
      )
      // Too little has happened for a forecast, and the paper says so.
      expect(forecastMissing).toBe('too-little-history')
      expect(first).toContain({ de: 'noch zu wenig geschehen', en: 'Too little has happened' }[locale])
      for (const group of byGroup) {
        const name = locale === 'de' ? group.nameDe : group.nameEn
        expect(first).toContain(`${name} ${whole(group.participants.value ?? -1)} `)
        expect(figures.find((row) => row.Code === group.code)?.Count).toBe(String(group.participants.value))
      }
      for (const [stageName, persons] of Object.entries(funnel)) {
        const row = figures.find((each) => each.Part === 'Stage' && each.Code === stageName)
        expect(row?.Count).toBe(String(persons))
        expect(first).toContain(`${whole(persons)} ${of} ${whole(funnel.interested)}`)
      }
      expect(open.length).toBeGreaterThan(1)
      expect(openGaps.map((row) => Number(row.Openings))).toEqual(open.map(({ openings }) => openings))
      for (const gap of open.slice(0, 10)) {
        const name = locale === 'de' ? gap.labelDe : gap.labelEn
        expect(second).toContain(
          plain(`${name} ${whole(gap.uncovered)} ${whole(gap.openings)} ${whole(gap.seats)} ${whole(gap.needs)}`),
        )
      }
      const { items } = (await stage.ask('manager', 'GET', '/api/v1/reports/gaps/closing-offers?limit=3'))
        .body as ClosingOfferList
      expect(items.length).toBeGreaterThan(0)
      for (const offer of items) {
        const skills = offer.skills.map((skill) => (locale === 'de' ? skill.labelDe : skill.labelEn)).join(', ')
        expect(second).toContain(
          plain(`${skills} ${tenths(offer.closes)} ${whole(offer.needs)} ${whole(offer.completed)}`),
        )
      }
      expect(second).toContain(`${whole(taughtOfAsked.numerator)} ${of} ${whole(taughtOfAsked.denominator)}`)
      expect(second).toContain(`: ${whole(openNeeds)}.`)
    })

    test('is tagged: title, language, headings, tables with headers, a figure that is told in words', async () => {
      const { pages, title, language, isTagged } = await print(`locale=${locale}`)
      const { burnUp } = await report()

      expect(isTagged).toBe(true)
      expect(language).toBe(tag)
      expect(title).toMatch(locale === 'de' ? /^Sind wir auf Kurs für 210\?/ : /^Are we on course for 210\?/)
      for (const { tree } of pages) {
        expect(elementsOf(tree, 'H1')).toHaveLength(1)
        expect(elementsOf(tree, 'H2')).toHaveLength(1)
        for (const table of elementsOf(tree, 'Table')) {
          const rows = elementsOf(table, 'TR')
          expect(rows.length).toBeGreaterThan(1)
          const width = elementsOf(rows[0]!, 'TH').length
          for (const row of rows.slice(1))
            expect([elementsOf(row, 'TH').length, elementsOf(row, 'TD').length]).toEqual([1, width - 1])
        }
        expect(elementsOf(tree, 'Note').length).toBeGreaterThan(1)
      }
      expect(pages.map(({ tree }) => elementsOf(tree, 'Table').length)).toEqual([2, 2])
      const [figure] = elementsOf(pages[0]!.tree, 'Figure')
      for (const { participants, planned } of burnUp)
        expect(figure?.alt).toContain(
          `${whole(participants)} (${locale === 'de' ? 'Plan' : 'plan'} ${tenths(planned)})`,
        )
    })

    test('has its own font, umlauts, rules, page numbers and the day', async () => {
      const { pages, embeddedFonts } = await print(`locale=${locale}`)
      const texts = pages.map(({ text }) => plain(text))

      expect(embeddedFonts).toHaveLength(2)
      for (const name of embeddedFonts) expect(name).toMatch(/^[A-Z]{6}\+Inter/)
      expect(texts[0]).toContain(locale === 'de' ? 'Schülerinnen und Schüler' : 'Pupils')
      expect(texts[0]).toContain(locale === 'de' ? 'Gezählt wird jede Person einmal' : 'Each person counts once')
      expect(texts[0]).toContain(locale === 'de' ? '15. Juni 2026' : '15 June 2026')
      expect(texts.map((text) => /(Seite|Page) \d (von|of) \d/.exec(text)?.[0])).toEqual(
        locale === 'de' ? ['Seite 1 von 2', 'Seite 2 von 2'] : ['Page 1 of 2', 'Page 2 of 2'],
      )
      for (const text of texts) expect(text).not.toMatch(/\?{2}|\ufffd|undefined|NaN|null/)
    })
  })

  test('has the filters of the view, and the figures they leave', async () => {
    const { gaps: open, openNeeds } = await gaps('sector=care')

    const { pages } = await print('locale=en&sector=care&on=2026-03-31')
    const [first = '', second = ''] = pages.map(({ text }) => plain(text))

    expect(openNeeds).toBe(1)
    expect(second).toContain('Sector: Care')
    expect(second).toContain(`Open needs [3]: ${openNeeds}.`)
    for (const { labelEn } of open) expect(second).toContain(labelEn)
    expect(first).toContain('As of: 31 March 2026')
  })

  test('a sample names no funder; a real programme names the one that the installation says', async () => {
    const { db } = database()
    const funded = await print('locale=de')
    await db.update(programme).set({ isSample: true }).where(eq(programme.id, stage.programmeId))
    const sample = await print('locale=de')
    await db.update(programme).set({ isSample: false }).where(eq(programme.id, stage.programmeId))

    for (const { text } of funded.pages) expect(plain(text)).toContain('Gefördert zu Prüfzwecken')
    for (const { text } of sample.pages) {
      expect(plain(text)).toContain('Beispieldaten')
      expect(plain(text)).not.toContain('Gefördert')
    }
  })

  test('printing is noted, and an unknown programme is not printed', async () => {
    const noted = () => database().db.select().from(auditEntry).where(eq(auditEntry.action, 'printed'))
    const before = (await noted()).length

    await print('locale=en')
    const { status } = await stage.ask('manager', 'GET', `/api/v1/reports/printable?programmeId=${crypto.randomUUID()}`)

    expect(status).toBe(404)
    expect((await noted()).slice(before)).toMatchObject([{ subjectKind: 'programme', subjectId: stage.programmeId }])
  })
})
