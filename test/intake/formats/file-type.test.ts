import { describe, expect, test } from 'vitest'
import { xlsxParts } from '../../fixtures/intake/build-xlsx.ts'
import { buildZip } from '../../fixtures/intake/build-zip.ts'
import { fixture, readAll } from './read-all.ts'

const oldOffice = (stream: string) =>
  Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(stream, 'utf16le')])
const parts = xlsxParts([{ name: 'x', rows: [['a', 'b']] }])
const zipWith = (name: string, data = '') => buildZip([...parts, { name, data }])

describe('what the file holds decides', () => {
  test.each([
    ['needs.xlsx', fixture('bedarf-excel.csv'), 'a CSV table'],
    ['needs.csv', fixture('bedarf.xlsx'), 'an Excel workbook (.xlsx)'],
    ['needs.xlsx', fixture('anzeige-de.docx'), 'a Word document (.docx)'],
    ['needs.docx', fixture('anzeige-de.pdf'), 'a PDF document'],
    ['needs.csv', fixture('bedarf.json'), 'JSON'],
    ['needs.json', fixture('stellen.html'), 'a web page'],
    ['needs.xls', oldOffice('Workbook'), 'an old Excel workbook (.xls)'],
    ['needs.doc', oldOffice('WordDocument'), 'an old Word document (.doc)'],
    ['needs.xlsm', zipWith('xl/vbaProject.bin'), 'an Excel workbook with macros (.xlsm)'],
    ['needs.xlsb', zipWith('xl/workbook.bin'), 'a binary Excel workbook (.xlsb)'],
    ['needs.ods', zipWith('mimetype'), 'an archive of another program'],
    [
      'needs.ods',
      buildZip([
        { name: 'mimetype', data: 'x' },
        { name: 'content.xml', data: '<x><office:spreadsheet/></x>' },
      ]),
      'an OpenDocument table (.ods)',
    ],
    ['needs.zip', buildZip([{ name: 'needs.csv', data: 'a;b\n' }]), 'a zip archive'],
    ['needs.png', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'a PNG picture'],
    ['needs.csv', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'a JPEG picture'],
    ['needs.rtf', Buffer.from('{\\rtf1 x}'), 'an RTF document'],
    ['needs.csv', Buffer.from('<?xml version="1.0"?><needs/>'), 'XML'],
    ['needs.csv', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 7) % 32)), 'something that is no text'],
  ])('%s that holds something else is refused with both names', async (name, bytes, found) => {
    const error = await readAll(name, bytes).catch((cause) => cause)

    expect(error).toMatchObject({ code: 'wrong-type', params: { name, found } })
    expect(error.message).toContain(`"${name}" but holds ${found}. `)
  })

  test('a workbook with a password says so', async () => {
    await expect(readAll('a.xlsx', oldOffice('EncryptedPackage'))).rejects.toMatchObject({ code: 'encrypted' })
  })

  test('a name that promises nothing is no fault', async () => {
    expect((await readAll('export.2026', fixture('bedarf.xlsx'))).format).toBe('xlsx')
    expect((await readAll('bedarf', fixture('bedarf-excel.csv'))).format).toBe('csv')
    expect((await readAll('a.txt', '{"a": 1}\n{"a": 2}\n')).format).toBe('json')
  })

  test('a CSV table that begins with a bracket is no JSON', async () => {
    expect((await readAll('a.csv', '[Titel];[Ort]\nFräsen;Aue\n')).header).toEqual(['[Titel]', '[Ort]'])
  })

  test('a file over the limit is refused before it is looked at', async () => {
    await expect(readAll('a.csv', 'x'.repeat(100), {}, { bytes: 99 })).rejects.toMatchObject({
      code: 'too-big',
      params: { bytes: 100, limit: 99 },
    })
  })

  test('wishes that cannot be met are told', async () => {
    await expect(readAll('a.csv', 'a;b\n', { separator: '"' })).rejects.toMatchObject({ code: 'bad-separator' })
    await expect(readAll('a.csv', 'a;b\n', { encoding: 'klingon' })).rejects.toMatchObject({ code: 'bad-encoding' })
  })
})
