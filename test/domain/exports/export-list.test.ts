import { parse } from 'csv-parse/sync'
import { and, eq, sql } from 'drizzle-orm'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type DataDictionary,
  ExportList,
  type ExportList as ExportListName,
  WORKBOOK_ROWS,
} from '../../../api/src/contract/exports.ts'
import { auditEntry, need } from '../../../api/src/db/schema/index.ts'
import { PAGE_ROWS } from '../../../api/src/domain/exports/list.ts'
import { openTestApp, type Person, type TestApp } from '../../helpers/app.ts'
import { aMicroCredential, aNeed, aRun, SKILLS } from '../../helpers/builders.ts'
import { describeDatabases } from '../../helpers/database.ts'

const NAME = /[äöü]/
/** What a spreadsheet would run when it opens the file. */
const FORMULA = '=HYPERLINK("http://example.org";"Klick")'

/** Each file and the list of the API that it is. */
const LISTS: Readonly<Record<ExportListName, string>> = {
  needs: '/needs',
  'need-matches': '/needs/:id/matches',
  'need-offers': '/need-offers',
  learners: '/learners',
  'learner-enrolments': '/learners/:id/enrolments',
  pathway: '/learners/:id/pathway',
  'run-enrolments': '/runs/:id/enrolments',
  'micro-credentials': '/micro-credentials',
  'course-runs': '/micro-credentials/:id',
  microdegrees: '/microdegrees',
  gaps: '/reports/gaps',
  'gap-needs': '/reports/gaps/needs',
  oversupply: '/reports/gaps/oversupply',
  'closing-offers': '/reports/gaps/closing-offers',
  'wanted-skills': '/reports/wanted-skills',
  participation: '/reports/participation',
  'participation-people': '/reports/participation/people',
  kpis: '/reports/dictionary',
  organisations: '/organisations',
  invitations: '/invitations',
  'taxonomy-versions': '/taxonomy/versions',
  'taxonomy-changes': '/taxonomy/versions/:id/changes',
  'taxonomy-worklist': '/taxonomy/worklist',
  'taxonomy-crosswalks': '/taxonomy/crosswalks',
  'taught-terms': '/taught-terms',
}

describeDatabases('a list as a file', (database) => {
  let stage: TestApp
  const ids = { need: '', offer: '', run: '' }

  const csv = async (who: Person | null, path: string) => {
    const answer = await stage.ask(who, 'GET', `/api/v1/exports/${path}`)
    expect([path, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([path, 200, ''])
    const isGerman = !path.includes('locale=en')
    const text = answer.body as string
    const rows = parse(text, {
      bom: true,
      columns: true,
      delimiter: isGerman ? ';' : ',',
      record_delimiter: '\r\n',
    }) as Record<string, string>[]
    return { text, rows, headers: answer.headers }
  }
  const xlsx = async (who: Person | null, path: string) => {
    const { status, headers, bytes = Buffer.alloc(0) } = await stage.ask(who, 'GET', `/api/v1/exports/${path}`)
    expect([path, status]).toEqual([path, 200])
    return { sheets: await readXlsxFile(bytes, { trim: false }), headers }
  }

  beforeAll(async () => {
    stage = await openTestApp(database())
    const post = async (who: Person, url: string, body: unknown) =>
      (await stage.ask(who, 'POST', `/api/v1/${url}`, body)).body
    ids.need = (await post('businessA', 'needs', aNeed({ title: 'SPS; "Technik"\r\nzweite Zeile' }))).id
    await post('businessA', 'needs', aNeed({ title: FORMULA, neededUntil: '2026-12-31', openings: 3 }))
    await post(
      'businessB',
      'needs',
      aNeed({ title: 'Pflege', text: 'Wir suchen eine Pflegekraft, die Python und Schweißen kann.' }),
    )
    const { id } = await post('teamA', 'micro-credentials', aMicroCredential({ title: 'Größen', ects: 2.5 }))
    await post('teamA', `micro-credentials/${id}/publication`, {})
    ids.offer = id
    ids.run = (await post('teamA', `micro-credentials/${id}/runs`, aRun({ startsOn: '2026-06-01' }))).runs[0].id
    await post('teamB', 'micro-credentials', aMicroCredential({ title: 'Entwurf B' }))
    await post('teamA', 'enrolments', { learnerId: stage.learners.learnerA, runId: ids.run, kind: 'enrolled' })
    await post('manager', 'invitations', { role: 'manager', email: 'neu@example.org' })
  })
  afterAll(() => stage.close())

  describe('shows nobody more than the list does', () => {
    test('a business takes its own needs along, a manager all', async () => {
      const own = await csv('businessA', 'needs')
      const others = await csv('businessB', 'needs')
      const all = await csv('manager', 'needs')

      expect(new Set(own.rows.map((row) => row.Unternehmen))).toEqual(new Set(['Firm A']))
      expect(others.rows.map((row) => row.Titel)).toEqual(['Pflege'])
      expect(all.rows).toHaveLength(own.rows.length + others.rows.length)
    })

    test('drafts of another team stay with that team', async () => {
      const published = await csv(null, 'micro-credentials?locale=en')
      const mine = await csv('teamB', 'micro-credentials?locale=en&scope=mine')
      const refused = await stage.ask(null, 'GET', '/api/v1/exports/micro-credentials?scope=mine')

      expect(published.rows.map((row) => row.Title)).toEqual(['Größen'])
      expect(mine.rows.map((row) => row.Title)).toEqual(['Entwurf B'])
      expect([refused.status, refused.body.code]).toEqual([401, 'unauthenticated'])
    })

    test.each([
      ['runs of another team', 'teamB', 'run-enrolments', 'run'],
      ['offers for the need of another business', 'businessB', 'need-matches', 'need'],
    ] as const)('%s look like none at all', async (_what, who, list, record) => {
      const { status, body } = await stage.ask(who, 'GET', `/api/v1/exports/${list}/${ids[record]}`)

      expect([status, body.code]).toEqual([404, 'not-found'])
    })

    test('each file is open to those who may see its list, and each dictionary to the same', () => {
      const of = new Map(stage.app.routeAccess.map(({ method, url, access }) => [`${method} ${url}`, access]))
      const sorted = (name: string) => [of.get(name) ?? 'missing'].flat().sort()

      for (const [list, url] of Object.entries(LISTS)) {
        const file = url.includes(':id') && list !== 'course-runs' ? `${list}/:id` : list
        expect([list, sorted(`GET /api/v1/exports/${file}`)]).toEqual([list, sorted(`GET /api/v1${url}`)])
        expect([list, sorted(`GET /api/v1/exports/${list}/dictionary`)]).toEqual([list, sorted(`GET /api/v1${url}`)])
      }
    })
  })

  test('every list of the API has a file, or a reason to have none', async () => {
    const reasons: readonly [RegExp, string][] = [
      [/^\/concepts$/, 'suggestions while somebody types'],
      [/^\/(api-tokens|webhooks)/, 'settings of machines, no data of the programme'],
      [/^\/programmes$/, 'a choice among a handful; plan and figures stand in the file of participation'],
      [/recognitions$/, 'requests of persons in their own words; the learner’s own stand in their file of everything'],
      [/^\/(views|summaries)$/, 'settings of one person, no data of the programme'],
      [/^\/(imports|import-kinds|jobs)/, 'the course of work that has reports of its own'],
    ]
    type Answer = { properties?: Record<string, { type?: string }> }
    type Route = { responses: Record<string, { content?: Record<string, { schema: Answer }> }> }
    const { paths } = (await stage.ask(null, 'GET', '/api/docs/json')).body as {
      paths: Record<string, { get?: Route }>
    }
    const lists = Object.entries(paths).flatMap(([path, { get }]) =>
      get?.responses['200']?.content?.['application/json']?.schema.properties?.items?.type === 'array'
        ? [path.replace('/api/v1', '')]
        : [],
    )

    const withFile = Object.values(LISTS).map((url) => url.replace(/:(\w+)/, '{$1}'))
    expect(lists.length).toBeGreaterThan(8)
    expect(lists.filter((url) => !withFile.includes(url) && !reasons.some(([known]) => known.test(url)))).toEqual([])
  })

  describe('holds the rows of the list', () => {
    test.each([
      ['needs', 'needs', 'manager', ''],
      ['needs', 'needs', 'manager', 'sector=care'],
      ['needs', 'needs', 'manager', 'q=pflege'],
      ['needs', 'needs', 'manager', 'status=closed'],
      ['needs', 'needs', 'businessA', 'region=DED4'],
      ['learners', 'learners', 'manager', ''],
      ['learners', 'learners', 'teamA', 'q=learnerA'],
      ['learners', 'learners', 'manager', 'group=nobody'],
      ['micro-credentials', 'micro-credentials', 'teamA', 'scope=mine'],
      ['micro-credentials', 'micro-credentials', 'businessA', 'language=en'],
      ['micro-credentials', 'micro-credentials', 'businessA', 'mode=onsite&q=sps'],
    ] as const)('%s, asked as %s?%s', async (list, url, who, filters) => {
      const { total, items } = (await stage.ask(who, 'GET', `/api/v1/${url}?limit=100&${filters}`)).body

      const { rows } = await csv(who, `${list}?${filters}`)

      expect(rows).toHaveLength(total)
      expect(rows.map((row) => row['Kennung (UUID)'])).toEqual(items.map((item: { id: string }) => item.id))
    })

    test('from the first page to the last, whatever their number', async () => {
      const { db } = database()
      await db.execute(sql`insert into need (organisation_id, title, text, language, openings, region, created_by, created_at)
        select organisation_id, 'Viele ' || n, 'x', 'de', 1, region, created_by, now() - n * interval '1 minute'
        from need, generate_series(1, ${PAGE_ROWS * 2 + 7}) n where id = ${ids.need}`)

      const { rows } = await csv('businessA', 'needs?q=Viele')
      const { sheets } = await xlsx('businessA', 'needs?q=Viele&format=xlsx')
      await db.delete(need).where(sql`title like 'Viele %'`)

      expect(rows).toHaveLength(PAGE_ROWS * 2 + 7)
      expect(new Set(rows.map((row) => row.Titel)).size).toBe(rows.length)
      expect(sheets[0]?.data).toHaveLength(rows.length + 1)
    })

    test('all gaps, where the page shows the largest', async () => {
      await stage.work()
      const { taughtOfAsked } = (await stage.ask('manager', 'GET', '/api/v1/reports/gaps?limit=1')).body

      const { rows } = await csv('manager', 'gaps')

      expect(rows.length).toBeGreaterThan(1)
      expect(rows).toHaveLength(taughtOfAsked.denominator)
      expect(await csv('manager', 'gaps?sector=logistics').then((file) => file.rows)).toEqual([])
    })

    test('who stands where in a run, and the courses of a learner', async () => {
      const run = await csv('teamA', `run-enrolments/${ids.run}`)
      const learner = await csv('learnerA', `learner-enrolments/${stage.learners.learnerA}`)

      expect(run.rows).toMatchObject([{ Name: 'learnerA', Stand: 'angemeldet', Beginn: '2026-06-01' }])
      expect(learner.rows).toEqual(run.rows)
      expect(run.headers['content-disposition']).toBe(
        `attachment; filename="run-enrolments-Groessen-2026-06-15.csv"; filename*=UTF-8''run-enrolments-Gr%C3%B6%C3%9Fen-2026-06-15.csv`,
      )
    })

    test('versions of the taxonomy and what one of them changed', async () => {
      const versions = await csv('manager', 'taxonomy-versions?locale=en')
      const { items } = (await stage.ask('manager', 'GET', '/api/v1/taxonomy/versions')).body
      const { id, added } = items[0]

      const changes = await csv('manager', `taxonomy-changes/${id}?locale=en`)
      const skills = await csv('manager', `taxonomy-changes/${id}?locale=en&q=Python&kind=added`)

      expect(versions.rows.map((row) => Number(row.Number))).toEqual(items.map((item: { id: number }) => item.id))
      expect(changes.rows).toHaveLength(added)
      expect(added).toBeGreaterThan(PAGE_ROWS)
      expect(skills.rows.map((row) => row.URI)).toContain(SKILLS.python)
      expect((await csv('manager', 'taxonomy-worklist?state=settled')).rows).toEqual([])
      expect((await csv('manager', 'taxonomy-crosswalks')).rows).toEqual([])
    })

    test('runs of the catalogue, or of one offer', async () => {
      const all = await csv(null, 'course-runs?locale=en')
      const one = await csv(null, `course-runs?locale=en&microCredentialId=${ids.offer}`)

      expect(all.rows).toMatchObject([
        { 'Micro-credential': 'Größen', Seats: '12', 'Seats taken': '1', 'Free seats': '11' },
      ])
      expect(one.rows).toEqual(all.rows)
      expect(await csv(null, 'course-runs?language=en').then((file) => file.rows)).toEqual([])
    })

    test('matches, invitations, organisations and needs to aim at', async () => {
      const matches = await csv('businessA', `need-matches/${ids.need}`)
      const invitations = await csv('manager', 'invitations')
      const organisations = await csv('manager', 'organisations')
      const offers = await csv('learnerA', 'need-offers?q=pflege')

      expect(matches.rows[0]).toMatchObject({ 'Micro-Credential': 'Größen', Anbieter: 'University A' })
      expect(invitations.rows).toMatchObject([{ Rolle: 'Projektleitung', 'E-Mail-Adresse': 'neu@example.org' }])
      expect(organisations.rows).toHaveLength(4)
      expect(offers.rows).toMatchObject([{ Bedarf: 'Pflege' }])
    })
  })

  describe('small groups', () => {
    test('stay hidden as they are on the page, and a column says so', async () => {
      await stage.ask('teamA', 'POST', '/api/v1/enrolments', {
        learnerId: stage.learners.learnerA,
        runId: ids.run,
        kind: 'started',
      })
      const { byGroup, burnUp, funnel } = (await stage.ask('manager', 'GET', '/api/v1/reports/participation')).body

      const { rows } = await csv('manager', 'participation?locale=en')

      const of = (part: string) => rows.filter((row) => row.Part === part)
      expect(byGroup[0].participants).toEqual({ value: null, suppressed: true })
      expect(of('Group')).toMatchObject([{ What: 'Students', Count: '', Suppressed: 'yes' }])
      expect(of('Burn-up').map((row) => [row.Day, Number(row.Count), Number(row.Plan)])).toEqual(
        burnUp.map((point: { on: string; participants: number; planned: number }) => [
          point.on,
          point.participants,
          point.planned,
        ]),
      )
      expect(of('Stage').map((row) => [row.Code, Number(row.Count)])).toEqual(Object.entries(funnel))
    })

    test('the day of the report names the file', async () => {
      const { headers } = await csv('manager', 'participation?on=2026-03-01')

      expect(headers['content-disposition']).toContain('filename="participation-2026-03-01.csv"')
    })
  })

  describe('is written', () => {
    test('in the German dialect: byte order mark, semicolons, decimal commas, CRLF', async () => {
      const { text, headers } = await csv(null, 'micro-credentials')

      const [header, row] = text.split('\r\n')
      expect(header).toMatch(/^\ufeffTitel;Anbieter;Stand;/)
      expect(row).toContain(';60;2,5;5;vor Ort;de;')
      expect(text.replaceAll('\r\n', '')).not.toMatch(/\r|\n/)
      expect(headers).toMatchObject({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="micro-credentials-2026-06-15.csv"; filename*=UTF-8''micro-credentials-2026-06-15.csv`,
        'cache-control': 'no-store',
      })
    })

    test('in the English one: commas and points', async () => {
      const { text } = await csv(null, 'micro-credentials?locale=en')

      expect(text).toContain(',60,2.5,5,on site,de,')
    })

    test('with a text that a spreadsheet could run marked as a text, and others as they were posted', async () => {
      const { rows } = await csv('businessA', 'needs')
      const { sheets } = await xlsx('businessA', 'needs?format=xlsx')

      expect(rows.map((row) => row.Titel).sort()).toEqual([`'${FORMULA}`, 'SPS; "Technik"\r\nzweite Zeile'].sort())
      expect(sheets[0]?.data.map((row) => row[0])).toContain(FORMULA)
    })

    test('with the skills that count, by their labels', async () => {
      const { skills } = (await stage.ask('businessA', 'GET', `/api/v1/needs/${ids.need}`)).body
      const counted = skills.filter((skill: { counts: boolean }) => skill.counts)

      const { rows } = await csv('businessA', 'needs?locale=en&q=zweite')

      expect(counted.map((skill: { uri: string }) => skill.uri)).toContain(SKILLS.plc)
      expect(rows[0]).toMatchObject({
        'Number of skills': String(counted.length),
        Skills: counted.map((skill: { labelEn: string }) => skill.labelEn).join(' | '),
        'Skills (URIs)': counted.map((skill: { uri: string }) => skill.uri).join(' | '),
      })
    })

    test('as a workbook with real days and numbers, its dictionary, and where it comes from', async () => {
      const { sheets, headers } = await xlsx('businessA', 'needs?format=xlsx&q=HYPERLINK&locale=de')

      expect(sheets.map(({ sheet }) => sheet)).toEqual(['Bedarfe', 'Datenwörterbuch', 'Über diese Datei'])
      const [header, row] = sheets[0]?.data ?? []
      const at = (name: string) => row?.[header?.indexOf(name) ?? -1]
      expect(at('Anzahl')).toBe(3)
      expect(at('Gesucht bis')).toEqual(new Date('2026-12-31'))
      expect(at('Beispieldaten')).toBe(false)
      expect(sheets[1]?.data.slice(1).map((line) => line[0])).toEqual(header)
      const facts = Object.fromEntries(sheets[2]?.data as [string, unknown][])
      const { engineVersion, taxonomyVersion } = stage.context.engine.current
      expect(facts).toMatchObject({
        Liste: 'Bedarfe',
        Stand: '2026-06-15',
        Zeilen: 1,
        'Filter: Gesuchte Wörter': 'HYPERLINK',
        Beispieldaten: 'keine',
        'Version der Texterkennung': engineVersion,
        'Version der ESCO-Fähigkeiten': taxonomyVersion,
      })
      expect(headers['content-disposition']).toContain('needs-2026-06-15.xlsx')
    })

    test('as a workbook only as far as a workbook goes', async () => {
      const { db } = database()
      await db.execute(sql`insert into need (organisation_id, title, text, language, openings, region, created_by)
        select organisation_id, 'Zu viele', 'x', 'de', 1, region, created_by
        from need, generate_series(1, ${WORKBOOK_ROWS + 1}) n where id = ${ids.need}`)

      const { status, body } = await stage.ask('manager', 'GET', '/api/v1/exports/needs?format=xlsx&q=Zu viele')
      await db.delete(need).where(eq(need.title, 'Zu viele'))

      expect([status, body.code]).toEqual([422, 'too-many-rows'])
      expect(body.detail).toContain(String(WORKBOOK_ROWS + 1))
    })

    test('with nothing but a header when there are no rows', async () => {
      const { text } = await csv('businessA', 'needs?q=gibt-es-nicht')

      expect(text.split('\r\n')).toHaveLength(2)
    })
  })

  describe('the data dictionary', () => {
    test.each(ExportList.options)('of %s describes each column of the file in both languages', async (list) => {
      const { status, body } = await stage.ask(
        list === 'pathway' || list === 'learner-enrolments' ? 'learnerA' : 'manager',
        'GET',
        `/api/v1/exports/${list}/dictionary`,
      )

      const { columns, titleDe, titleEn } = body as DataDictionary
      expect(status).toBe(200)
      expect(`${titleDe}${titleEn}`).toMatch(/\S/)
      for (const words of ['headerDe', 'headerEn', 'descriptionDe', 'descriptionEn'] as const)
        for (const column of columns)
          expect([column.key, column[words]]).toEqual([column.key, expect.stringMatching(/\S/)])
      for (const header of ['key', 'headerDe', 'headerEn'] as const)
        expect(new Set(columns.map((column) => column[header])).size).toBe(columns.length)
    })

    test('has the headers of the file, in their order', async () => {
      const { text } = await csv('manager', 'organisations')
      const { body } = await stage.ask('manager', 'GET', '/api/v1/exports/organisations/dictionary')

      const headers = (body as DataDictionary).columns.map((column) => column.headerDe)
      expect(text.slice(1).split('\r\n')[0]).toBe(headers.join(';'))
      expect(headers.join()).toMatch(NAME)
    })
  })

  test('an export of persons is noted with who made it, another is not', async () => {
    const noted = () =>
      database()
        .db.select({ kind: auditEntry.subjectKind, id: auditEntry.subjectId, actorId: auditEntry.actorId })
        .from(auditEntry)
        .where(and(eq(auditEntry.action, 'exported')))
    const { user } = (await stage.ask('manager', 'GET', '/api/v1/me')).body
    const before = await noted()

    await csv('manager', 'learners')
    await csv('manager', `run-enrolments/${ids.run}`)
    await csv('manager', 'needs')
    await stage.ask('businessA', 'GET', '/api/v1/exports/learners')

    expect((await noted()).slice(before.length)).toEqual([
      { kind: 'list', id: 'learners', actorId: user.id },
      { kind: 'course-run', id: ids.run, actorId: user.id },
    ])
  })

  test.each([
    ['needs?format=pdf', 'format'],
    ['needs?locale=fr', 'locale'],
    ['needs?limit=5', 'limit'],
    ['needs?sektor=care', 'sektor'],
  ])('%s is refused and says where', async (path, field) => {
    const { status, body } = await stage.ask('manager', 'GET', `/api/v1/exports/${path}`)

    expect(status).toBe(400)
    expect(body.errors[0].path).toBe(field)
  })
})
