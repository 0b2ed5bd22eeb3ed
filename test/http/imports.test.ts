import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataImport, ImportRowList } from '../../api/src/contract/imports.ts'
import { openTestApp, type Person, type TestApp } from '../helpers/app.ts'
import { describeDatabases } from '../helpers/database.ts'
import { multipartBody } from '../helpers/multipart.ts'

const CSV = [
  'Titel;Beschreibung;Anzahl;Gesucht bis;Referenz',
  'SPS-Techniker;Wir suchen jemanden, der unsere SPS programmiert;2;31.12.2026;A-1',
  'Pflegekraft;Grundpflege und Wundversorgung;zwei;31.12.2026;A-2',
  'Python;Python-Entwicklung für die Auswertung;1;;A-3',
].join('\r\n')

describeDatabases('importing needs', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database())
  })
  afterAll(() => stage.close())

  const upload = (who: Person, content: string | Buffer, fields: Record<string, string> = {}, name = 'bedarfe.csv') => {
    const { body, headers } = multipartBody({ kind: 'needs', ...fields }, { name, content })
    return stage.ask(who, 'POST', '/api/v1/imports', body, headers)
  }
  const read = async (id: string): Promise<DataImport> =>
    (await stage.ask('businessA', 'GET', `/api/v1/imports/${id}`)).body
  const rowsOf = async (id: string, outcome: string): Promise<ImportRowList['items']> =>
    (await stage.ask('businessA', 'GET', `/api/v1/imports/${id}/rows?outcome=${outcome}`)).body.items

  test('a file is read, looked at, tried out, stored and linked; the wrong row comes back with its reason', async () => {
    const uploaded = await upload('businessA', CSV)
    await stage.work()
    const ready = await read(uploaded.body.id)
    const preview = (await stage.ask('businessA', 'GET', `/api/v1/imports/${ready.id}/preview`)).body
    await stage.ask('businessA', 'POST', `/api/v1/imports/${ready.id}/dry-run`)
    await stage.work()
    const checked = await read(ready.id)
    const before = (await stage.ask('businessA', 'GET', '/api/v1/needs')).body
    await stage.ask('businessA', 'POST', `/api/v1/imports/${ready.id}/start`)
    await stage.work()
    const finished = await read(ready.id)
    const after = (await stage.ask('businessA', 'GET', '/api/v1/needs')).body

    expect(uploaded.status).toBe(201)
    expect(uploaded.body).toMatchObject({ state: 'reading', kind: 'needs', fileName: 'bedarfe.csv' })
    expect(ready).toMatchObject({ state: 'ready', rows: 3, table: { format: 'csv', separator: ';' } })
    expect(ready.mapping).toEqual({ title: 0, text: 1, openings: 2, neededUntil: 3, externalReference: 4 })
    expect(preview.rows[1].problems[0]).toMatchObject({ column: 'Anzahl', value: 'zwei' })
    expect(checked).toMatchObject({ state: 'checked', accepted: 2, rejected: 1, stored: 0 })
    expect(before.total).toBe(0)
    expect(finished).toMatchObject({ state: 'finished', accepted: 2, rejected: 1, stored: 2, toLink: 2, linked: 2 })
    expect(after.items.map((need: { title: string; skillCount: number }) => [need.title, need.skillCount > 0])).toEqual(
      expect.arrayContaining([
        ['SPS-Techniker', true],
        ['Python', true],
      ]),
    )
    const [rejected, ...others] = await rowsOf(ready.id, 'rejected')
    expect(others).toEqual([])
    expect(rejected).toMatchObject({ row: 3 })
    expect(rejected?.problems[0]?.messageDe).toContain('zwei')
  })

  test('the corrected file of rejected rows adds what was missing, and the first file again changes nothing', async () => {
    const first = await upload('businessA', CSV, { start: 'true' })
    await stage.work()
    const again = await read(first.body.id)
    const file = (
      await stage.ask('businessA', 'GET', `/api/v1/imports/${first.body.id}/rejected-rows?format=csv&language=de`)
    ).body as string
    const corrected = await upload('businessA', file.replace('zwei', '2'), { start: 'true' }, 'korrigiert.csv')
    await stage.work()
    const needs = (await stage.ask('businessA', 'GET', '/api/v1/needs')).body

    expect(again).toMatchObject({ state: 'finished', accepted: 0, unchanged: 2, rejected: 1 })
    expect(again.sameFileAs).not.toBeNull()
    expect(await read(corrected.body.id)).toMatchObject({ state: 'finished', accepted: 1, rejected: 0 })
    expect(needs.total).toBe(3)
  })
})
