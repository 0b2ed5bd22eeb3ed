import { describe, expect, test } from 'vitest'
import { buildXlsx, sheetXml, xlsxParts } from '../../fixtures/intake/build-xlsx.ts'
import { buildZip, unzip, type ZipEntry } from '../../fixtures/intake/build-zip.ts'
import { cellsOf, fixture, problemsOf, readAll } from './read-all.ts'

const megabyte = 1024 * 1024
const sheet = (data: string) => buildXlsx([{ name: 'x', rows: [], xml: sheetXml(data) }])
const inlineCell = (address: string, text = 'x') => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
const replacePart = (parts: readonly ZipEntry[], name: string, change: (text: string) => string | Buffer) =>
  buildZip(parts.map((part) => (part.name === name ? { name, data: change(String(part.data)) } : part)))

describe('zips', () => {
  const bomb = (declaredSize?: number): Buffer =>
    buildZip([
      ...xlsxParts([{ name: 'x', rows: [['a', 'b']] }]),
      {
        name: 'xl/big.xml',
        data: Buffer.alloc(30 * megabyte, ' '),
        ...(declaredSize !== undefined && { declaredSize }),
      },
    ])

  test('a bomb that says how large it is, and one that lies about it, are both stopped', async () => {
    const limits = { unzippedBytes: 10 * megabyte }

    await expect(readAll('a.xlsx', bomb(), {}, limits)).rejects.toMatchObject({ code: 'unzipped-too-big' })
    await expect(readAll('a.xlsx', bomb(100), {}, limits)).rejects.toMatchObject({ code: 'unzipped-too-big' })
    expect((await readAll('a.xlsx', bomb())).header).toEqual(['a', 'b'])
  })

  test('a bomb among the pictures is counted as declared and never unpacked', async () => {
    const parts = xlsxParts([{ name: 'x', rows: [['a', 'b']] }])
    const picture = { name: 'xl/media/image1.png', data: Buffer.alloc(30 * megabyte), declaredSize: 10 }

    expect(
      (await readAll('a.xlsx', buildZip([...parts, picture]), {}, { unzippedBytes: megabyte })).header,
    ).toHaveLength(2)
  })

  test('an encrypted entry, a cut zip and one with countless entries are told apart', async () => {
    const parts = xlsxParts([{ name: 'x', rows: [['a', 'b']] }])
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `a${index}`, data: '' }))

    await expect(readAll('a.xlsx', buildZip(parts.map((part) => ({ ...part, flags: 1 }))))).rejects.toMatchObject({
      code: 'encrypted',
    })
    await expect(readAll('a.xlsx', buildZip(parts).subarray(0, 900))).rejects.toMatchObject({ code: 'broken-file' })
    await expect(readAll('a.xlsx', buildZip(many))).rejects.toMatchObject({ code: 'broken-file' })
  })

  test('a second part of the same name hidden from the directory is not read', async () => {
    const honest = buildXlsx([
      {
        name: 'x',
        rows: [
          ['a', 'b'],
          ['gut', '1'],
        ],
      },
    ])
    // Readers that walk through the file instead of its directory would find this one first.
    const hidden = buildZip([{ name: 'xl/worksheets/sheet1.xml', data: sheetXml('<row r="1"/>') }])
    const local = hidden.subarray(0, hidden.lastIndexOf('PK\x01\x02'))
    const end = honest.lastIndexOf('PK\x05\x06')
    const shifted = Buffer.from(honest)
    for (let at = honest.readUInt32LE(end + 16); at < end; ) {
      shifted.writeUInt32LE(honest.readUInt32LE(at + 42) + local.length, at + 42)
      at += 46 + honest.readUInt16LE(at + 28)
    }
    shifted.writeUInt32LE(honest.readUInt32LE(end + 16) + local.length, end + 16)

    expect(cellsOf(await readAll('a.xlsx', Buffer.concat([local, shifted])))).toEqual([['gut', '1']])
  })
})

describe('XML entities', () => {
  const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///secret.txt">]>'
  const intoText = (text: string) => text.replace(/^<\?xml[^>]*>/, (head) => head + doctype)

  test.each(['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml', '[Content_Types].xml'])(
    'in %s of a workbook they are refused',
    async (name) => {
      const file = replacePart(xlsxParts([{ name: 'x', rows: [['a', 'b']] }]), name, intoText)
      await expect(readAll('a.xlsx', file)).rejects.toMatchObject({ code: 'external-entity', params: { part: name } })
    },
  )

  test('in a Word document they are refused', async () => {
    const file = replacePart(unzip(fixture('anzeige-de.docx')), 'word/document.xml', intoText)
    await expect(readAll('a.docx', file)).rejects.toMatchObject({ code: 'external-entity' })
  })

  test('hidden in UTF-16 they are refused all the same', async () => {
    const file = replacePart(xlsxParts([{ name: 'x', rows: [['a', 'b']] }]), 'xl/sharedStrings.xml', (text) =>
      Buffer.from(`\ufeff${intoText(text)}`, 'utf16le'),
    )
    await expect(readAll('a.xlsx', file)).rejects.toMatchObject({ code: 'external-entity' })
  })
})

describe('sheets', () => {
  test.each([
    ['a value in the last row', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'too-many-rows'],
    ['a value in the last column', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'too-many-columns'],
    ['a row beyond all rows', '<row r="99999999999"></row>', 'broken-file'],
    ['a cell beyond all columns', '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>', 'broken-file'],
    ['a cell without a place', '<row><c><v>1</v></c></row>', 'broken-file'],
    ['a tag without end', '<row r="1"><c r="A1', 'broken-file'],
    ['a comment without end', '<!-- <row r="1">', 'broken-file'],
    ['nothing', '', 'empty-file'],
    ['a string that is not there', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', 'broken-file'],
    ['rows out of order', `<row r="2">${inlineCell('A2')}</row><row r="1">${inlineCell('A1')}</row>`, 'broken-file'],
  ])('%s is told and takes no memory', async (_name, data, code) => {
    await expect(readAll('a.xlsx', sheet(data))).rejects.toMatchObject({ code })
  })

  test('a format that reaches to the last row and column is no value', async () => {
    const data = `<row r="1">${inlineCell('A1', 'Titel')}${inlineCell('B1', 'Ort')}<c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>`

    expect((await readAll('a.xlsx', sheet(data))).header).toEqual(['Titel', 'Ort'])
  })
})

describe('tables', () => {
  test('200 columns are too many, whatever the format', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `Spalte ${index}`)
    const expected = { code: 'too-many-columns' }

    await expect(readAll('a.csv', `${names.join(';')}\n`)).rejects.toMatchObject({
      ...expected,
      params: { columns: 200, limit: 100 },
    })
    await expect(readAll('a.xlsx', buildXlsx([{ name: 'x', rows: [names] }]))).rejects.toMatchObject(expected)
    const item = Object.fromEntries(names.map((name) => [name, 1]))
    await expect(readAll('a.json', JSON.stringify([item]))).rejects.toMatchObject(expected)
  })

  test('a cell of 2 MB is the fault of its row and stays out of it', async () => {
    const long = 'x'.repeat(2 * megabyte)
    const table = await readAll('a.csv', `Titel;Ort\n"${long}";Aue\nFräsen;Aue\n`)

    expect(table.rows[0]).toEqual({
      row: 2,
      cells: [null, 'Aue'],
      problem: {
        code: 'cell-too-long',
        params: { row: 2, column: 'Titel', length: 2 * megabyte, limit: 20_000 },
        column: 1,
      },
    })
    expect(table.rows[1]?.problem).toBeUndefined()
  })

  test('names given twice are told with their columns', async () => {
    await expect(readAll('a.csv', 'Bericht\nTitel;Ort;titel\na;b;c\n')).rejects.toMatchObject({
      code: 'duplicate-header',
      params: { row: 2, name: 'Titel', columns: '1, 3' },
      message: 'Row 2 names the column "Titel" more than once (columns 1, 3). Give each column a name of its own.',
    })
  })

  test('rows over the limit end the reading after the last one allowed', async () => {
    const text = `Titel;Ort\n${'a;b\n'.repeat(11)}`

    await expect(readAll('a.csv', text, {}, { rows: 10 })).rejects.toMatchObject({ code: 'too-many-rows' })
    expect((await readAll('a.csv', text, {}, { rows: 11 })).rows).toHaveLength(11)
    await expect(readAll('a.json', '{"a": 1}\n'.repeat(11), {}, { rows: 10 })).rejects.toMatchObject({
      code: 'too-many-rows',
    })
  })

  test.each([
    ['nothing', ''],
    ['a mark and blanks', '\ufeff \r\n\t\r\n'],
    ['an empty list', '[]'],
  ])('%s is an empty file', async (_name, text) => {
    await expect(readAll('a', text)).rejects.toMatchObject({ code: 'empty-file' })
  })

  test('numbers without names, and texts without a header, are no table', async () => {
    await expect(readAll('a.csv', '1;2\n3;4\n')).rejects.toMatchObject({ code: 'no-header' })
    await expect(readAll('a.csv', `${'langer Text '.repeat(30)};1\n`)).rejects.toMatchObject({ code: 'no-header' })
  })

  test('a broken header is the fault of the file', async () => {
    await expect(readAll('a.csv', '"Titel;Ort\n1;2')).rejects.toThrow()
    await expect(readAll('a.csv', 'Ti\0tel;Ort\na;b\n')).rejects.toMatchObject({ code: 'nul-character' })
  })

  test('a million separators, and quotes that open without end, take neither memory nor time', async () => {
    const wide = await readAll('a.csv', `Titel;Ort\na;b\n${';'.repeat(megabyte)}x\nc;d\n`)
    expect(problemsOf(wide)).toEqual(['3: extra-cells'])

    const open = await readAll('a.csv', `Titel;Ort\n${'"a;b\n'.repeat(100_000)}`)
    expect(problemsOf(open)).toHaveLength(100_000)
    // Doubled quotes down to the end: whether each of these ends can only be seen there.
    const doubled = `Titel;Ort\n${'"a;b\n'.repeat(100)}${'""'.repeat(100_000)}`
    await expect(readAll('a.csv', doubled)).rejects.toMatchObject({ code: 'unclosed-quote' })
  })
})

describe('time', () => {
  const long = `Titel;Ort\n${'Fräsen;Aue\n'.repeat(5_000)}`
  const item = JSON.stringify({ '@type': 'JobPosting', title: 'x' })

  test.each([
    ['a.csv', long],
    ['a.json', `[${'{"a": 1},'.repeat(5_000)}{}]`],
    ['a.ndjson', '{"a": 1}\n'.repeat(5_000)],
    ['a.jsonld', `[${`${item},`.repeat(1_000)}${item}]`],
    ['a.html', `<html>${`<script type="application/ld+json">${item}</script>`.repeat(2_000)}`],
    ['a.xlsx', buildXlsx([{ name: 'x', rows: Array.from({ length: 500 }, () => ['Titel', 'Ort']) }])],
    ['a.docx', fixture('anzeige-de.docx')],
    ['a.pdf', fixture('anzeige-de.pdf')],
  ])('%s is given up when the time is over, at the start and midway', async (name, content) => {
    await expect(readAll(name, content, { shouldStop: () => true })).rejects.toMatchObject({ code: 'parse-timeout' })
    let asked = 0
    await readAll(name, content, { shouldStop: () => ++asked < 0 }).catch(() => {})
    expect(asked).toBeGreaterThan(0)
    if (asked < 2) return
    const last = asked
    asked = 0
    await expect(readAll(name, content, { shouldStop: () => ++asked === last })).rejects.toMatchObject({
      code: 'parse-timeout',
    })
  })
})

describe('HTML', () => {
  test('a page without a posting says what is missing', async () => {
    await expect(readAll('a.html', '<!doctype html><p>Wir stellen ein!')).rejects.toMatchObject({ code: 'no-posting' })
    const other = '{"@context": "https://schema.org", "@type": "Organization", "name": "x"}'
    await expect(readAll('a.html', `<html><script type="application/ld+json">${other}</script>`)).rejects.toMatchObject(
      { code: 'no-posting' },
    )
    await expect(readAll('a.jsonld', other)).rejects.toMatchObject({ code: 'no-posting' })
  })

  test('tags nested a hundred thousand deep are read', async () => {
    const description = `${'<div><b>'.repeat(100_000)}Löten`
    const table = await readAll('a.json', JSON.stringify({ '@type': 'JobPosting', description }))

    expect(table.rows[0]?.cells[1]).toBe('Löten')
  })
})
