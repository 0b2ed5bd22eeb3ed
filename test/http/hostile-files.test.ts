import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importFile } from '../../api/src/db/schema/index.ts'
import { DEFAULT_INTAKE_LIMITS } from '../../api/src/domain/imports/formats/intake-limits.ts'
import { openTestApp, type TestApp } from '../helpers/app.ts'
import { describeDatabases } from '../helpers/database.ts'
import { multipartBody } from '../helpers/multipart.ts'
import { storedZip } from '../helpers/zip.ts'

const MB = 1024 * 1024

describeDatabases('hostile files', (database) => {
  let stage: TestApp
  beforeAll(async () => {
    stage = await openTestApp(database(), {
      intakeLimits: { ...DEFAULT_INTAKE_LIMITS, bytes: 8 * MB, unzippedBytes: 2 * MB, rows: 1000, columns: 100 },
    })
  })
  afterAll(() => stage.close())

  /** The import after the file has been read as far as it can be. */
  const take = async (name: string, content: string | Uint8Array, fields: Record<string, string> = {}) => {
    const { body, headers } = multipartBody({ kind: 'needs', ...fields }, { name, content })
    const uploaded = await stage.ask('businessA', 'POST', '/api/v1/imports', body, headers)
    if (uploaded.status !== 201) return uploaded.body
    await stage.work()
    return (await stage.ask('businessA', 'GET', `/api/v1/imports/${uploaded.body.id}`)).body
  }

  test.each<[string, string, string | Uint8Array, string]>([
    ['an empty workbook that is none', 'liste.xlsx', 'Titel;Anzahl\nSPS;1', 'wrong-type'],
    ['a picture called CSV', 'liste.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'wrong-type'],
    [
      '200 columns',
      'breit.csv',
      `${Array.from({ length: 200 }, (_, i) => `S${i}`).join(';')}\n1;2`,
      'too-many-columns',
    ],
    ['the same column twice', 'doppelt.csv', 'Titel;Anzahl;Titel\nSPS;2;Technik\nPython;1;IT', 'duplicate-header'],
    ['more rows than allowed', 'lang.csv', `Titel;Anzahl\n${'SPS;1\n'.repeat(1500)}`, 'too-many-rows'],
    ['a zip that is no workbook', 'liste.xlsx', storedZip({ 'a.txt': 'a' }), 'wrong-type'],
    [
      'a zip bomb',
      'bombe.xlsx',
      storedZip({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': '<workbook/>',
        'xl/x.xml': ' '.repeat(5 * MB),
      }),
      'unzipped-too-big',
    ],
  ])('%s fails with a code and a sentence, and leaves no file behind', async (_what, name, content, code) => {
    const result = await take(name, content)

    expect(result).toMatchObject({ state: 'failed', errorCode: code, stored: 0 })
    expect(result.error).toMatch(/\w+ .*\./)
    expect(await stage.context.db.select().from(importFile)).toEqual([])
  })

  test('a cell of 2 MB spoils its row and no other', async () => {
    const result = await take('zelle.csv', `Titel;Beschreibung\nSPS;${'x'.repeat(2 * MB)}\nPython;Python`, {
      start: 'true',
    })

    expect(result).toMatchObject({ state: 'finished', accepted: 1, rejected: 1 })
  })

  test('an empty file, a file that is too large and one that changed on the way are refused at the door', async () => {
    const empty = await take('leer.csv', '')
    const large = await take('gross.csv', `Titel\n${'x'.repeat(9 * MB)}`)
    const swapped = await take('getauscht.csv', 'Titel\nSPS', {
      sha256: createHash('sha256').update('Titel\nPython').digest('hex'),
    })

    for (const [answer, words] of [
      [empty, 'is empty'],
      [large, 'larger than 8 MB'],
      [swapped, 'changed while it was uploaded'],
    ] as const) {
      expect(answer).toMatchObject({ status: 400, code: 'validation', errors: [{ path: 'file' }] })
      expect(answer.detail).toContain(words)
    }
    expect(await stage.context.db.select().from(importFile)).toEqual([])
  })

  test('an upload without a file, of an unknown kind or with an unknown field names the field', async () => {
    const unknown = multipartBody({ kind: 'firms' }, { name: 'a.csv', content: 'Titel\nSPS' })
    const extra = multipartBody({ kind: 'needs', colour: 'red' }, { name: 'a.csv', content: 'Titel\nSPS' })
    const misnamed = multipartBody({ kind: 'needs' }, { name: 'a.csv', content: 'Titel\nSPS', field: 'upload' })
    const ask = ({ body, headers }: typeof unknown) => stage.ask('businessA', 'POST', '/api/v1/imports', body, headers)

    expect((await ask(unknown)).body.errors[0].path).toBe('kind')
    expect((await ask(extra)).body.detail).toContain('colour')
    expect((await ask(misnamed)).body.errors[0].path).toBe('upload')
    expect((await stage.ask('businessA', 'POST', '/api/v1/imports', { kind: 'needs' })).status).toBe(422)
  })

  test('a formula in a text comes back from an export as a text', async () => {
    await take('formel.csv', `Titel;Beschreibung;Anzahl\n"=HYPERLINK(""http://example.org"")";Python;falsch`, {
      start: 'true',
    })
    const { items } = (await stage.ask('businessA', 'GET', '/api/v1/imports')).body
    const csv = await stage.ask('businessA', 'GET', `/api/v1/imports/${items[0].id}/rejected-rows?format=csv`)

    expect(csv.body).toContain(`'=HYPERLINK`)
  })
})
