import { describe, expect, test } from 'vitest'
import { GERMAN_HEADER, GERMAN_NEEDS } from '../../fixtures/intake/needs.ts'
import { cellsOf, problemsOf, readAll, readFixture } from './read-all.ts'

describe('dialects', () => {
  test.each([
    ['bedarf-excel.csv', 'windows-1252', ';', 1],
    ['bedarf-titelzeilen.csv', 'utf-8', ';', 5],
    ['bedarf-unicode.txt', 'utf-16le', '\t', 1],
  ])(
    '%s, as German Excel writes it, keeps umlauts, dashes, quotes and decimal commas',
    async (name, encoding, separator, headerRow) => {
      const table = await readFixture(name)

      expect(table).toMatchObject({ format: 'csv', encoding, separator, headerRow, decimalComma: true })
      expect(table.header).toEqual(GERMAN_HEADER)
      expect(cellsOf(table)).toEqual(
        GERMAN_NEEDS.map(({ title, text, openings, neededUntil, region, hours }) => [
          title,
          text,
          String(openings),
          neededUntil.split('-').reverse().join('.'),
          region,
          String(hours).replace('.', ','),
        ]),
      )
      expect(table.rows[0]?.row).toBe(headerRow + 1)
    },
  )

  test('a LibreOffice export with commas keeps line breaks inside quoted cells and counts lines, not records', async () => {
    const table = await readFixture('needs-libreoffice.csv')

    expect(table).toMatchObject({ encoding: 'utf-8', separator: ',', decimalComma: false })
    expect(table.rows.map(({ row }) => row)).toEqual([2, 6])
    expect(table.rows[0]?.cells[1]).toContain('to\n- analyse machine data with Python,\n')
    expect(table.rows[1]?.cells[1]).toContain('"clean room"')
  })

  test.each([
    [
      'UTF-16 big endian with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Größe;Ort\n1;Döbeln\n', 'utf16le').swap16()]),
      'utf-16be',
    ],
    ['UTF-16 without a mark', Buffer.from('Größe;Ort\n1;Döbeln\n', 'utf16le'), 'utf-16le'],
    ['UTF-8 with a mark', Buffer.from('\ufeffGröße;Ort\n1;Döbeln\n'), 'utf-8'],
    ['UTF-8 without a mark', Buffer.from('Größe;Ort\n1;Döbeln\n'), 'utf-8'],
    ['Windows-1252', Buffer.from('Größe;Ort\n1;Döbeln\n', 'latin1'), 'windows-1252'],
  ])('%s is found and read', async (_name, bytes, encoding) => {
    const table = await readAll('orte.csv', bytes)

    expect(table.encoding).toBe(encoding)
    expect(table.header).toEqual(['Größe', 'Ort'])
    expect(cellsOf(table)).toEqual([['1', 'Döbeln']])
  })

  test.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('lines may end in %s, and a file without a last line end is whole', async (_name, end) => {
    const table = await readAll('a.csv', ['a;b', '1;2', '', '3;4'].join(end))

    expect(table.rows).toEqual([
      { row: 2, cells: ['1', '2'] },
      { row: 4, cells: ['3', '4'] },
    ])
  })

  test('an encoding and a separator that are asked for are used instead of those found', async () => {
    const table = await readAll('a.csv', 'a,b;c\n1,2;3\n', { separator: ',', encoding: 'latin1' })

    expect(table).toMatchObject({ separator: ',', encoding: 'windows-1252', header: ['a', 'b;c'] })
  })

  test('a list of texts is a table of one column, whatever signs are in it', async () => {
    const table = await readAll('a.csv', 'Bedarf\nSPS, Robotik und mehr\nSchweißen\nLöten; Kleben; Nieten\n')

    expect(table).toMatchObject({ separator: null, header: ['Bedarf'] })
    expect(cellsOf(table)).toEqual([['SPS, Robotik und mehr'], ['Schweißen'], ['Löten; Kleben; Nieten']])
  })

  test('commas in prose do not outvote the semicolons between the cells', async () => {
    const line = 'Fräsen;Wir fräsen, drehen, bohren\nDrehen;Wir drehen, bohren, messen\n'
    const table = await readAll('a.csv', `Titel;Text\n${line.repeat(30)}`)

    expect(table.separator).toBe(';')
  })
})

describe('the header', () => {
  test('titles above it are passed over, and the row with the names is the header', async () => {
    const table = await readAll('a.csv', 'Bedarf der Region;;\nStand;01.11.2026;\nTitel;Anzahl;Ort\nFräsen;2;Aue\n')

    expect(table).toMatchObject({ header: ['Titel', 'Anzahl', 'Ort'], headerRow: 3 })
  })

  test('columns without a name at the end are dropped, between others they stay', async () => {
    const table = await readAll('a.csv', 'Titel;;Ort;;;\nFräsen;x;Aue;;;\n')

    expect(table.header).toEqual(['Titel', '', 'Ort'])
    expect(problemsOf(table)).toEqual([])
  })

  test('a file with nothing but a header is a table without rows', async () => {
    const table = await readAll('a.csv', 'Titel;Ort\r\n')

    expect(table.header).toEqual(['Titel', 'Ort'])
    expect(table.rows).toEqual([])
  })
})

describe('numbers', () => {
  test.each([
    ['1.234,50', '12', true],
    ['38,5', '40', true],
    ['1,234.50', '12', false],
    ['38.5', '40', false],
    ['1,234', '2,345', false],
    ['B2,5', '38,5', false],
  ])('%s and %s in a column: a decimal comma is %s', async (one, other, expected) => {
    const table = await readAll('a.csv', `Titel;Zahl\nx, y;${one}\nz;${other}\n`)

    expect(table.decimalComma).toBe(expected)
  })
})

describe('a fault of one row costs that row alone', () => {
  test('a quote that never closes is told at its line, and the rows below are read', async () => {
    const table = await readAll('a.csv', 'Titel;Ort\nFräsen;Aue\n"Drehen;Aue\nBohren;Aue\nLöten;Thum\n')

    expect(problemsOf(table)).toEqual(['3: unclosed-quote'])
    expect(cellsOf(table).slice(2)).toEqual([
      ['Bohren', 'Aue'],
      ['Löten', 'Thum'],
    ])
  })

  test('the tail of a cell whose quote never closes is not taken for a row', async () => {
    const table = await readAll('a.csv', 'Titel;Text\nFräsen;"Erste Zeile\nzweite Zeile\ndritte')

    expect(problemsOf(table)).toEqual(['2: unclosed-quote', '3: unclosed-quote', '4: unclosed-quote'])
  })

  test('a quote inside a quoted cell that is not doubled is told, with the lines it reaches over', async () => {
    const table = await readAll('a.csv', 'Titel;Ort\n"Er sagt "ja" dazu\nund nein";Aue\nBohren;Thum\n')

    expect(table.rows[0]?.problem).toEqual({ code: 'broken-quotes', params: { row: 2, lastRow: 3 } })
    expect(table.rows[1]).toEqual({ row: 4, cells: ['Bohren', 'Thum'] })
  })

  test('when such a quote seems to end the cell, the rest of it on the next line is not taken for a row', async () => {
    const table = await readAll('a.csv', 'Titel;Ort\n"Er sagt "ja"\nund nein";Aue\nBohren;Thum\n')

    expect(problemsOf(table)).toEqual(['2: broken-quotes', '3: broken-quotes'])
    expect(table.rows[2]).toEqual({ row: 4, cells: ['Bohren', 'Thum'] })
  })

  test('inches in a cell without quotes are letters', async () => {
    const table = await readAll('a.csv', 'Titel;Ort\nRohr 5" biegen;Aue\n')

    expect(table.rows).toEqual([{ row: 2, cells: ['Rohr 5" biegen', 'Aue'] }])
  })

  test('more cells than columns, a NUL and a broken letter are told with row and column', async () => {
    const broken = Buffer.concat([
      Buffer.from('Titel;Ort\nPrüfen;Döbeln;Mehr\nLö\0ten;Aue\nGröße;'),
      Buffer.from([0xfc]),
      Buffer.from('ber\nMaß;Thum\n'),
    ])
    const table = await readAll('a.csv', broken)

    expect(table.encoding).toBe('utf-8')
    expect(problemsOf(table)).toEqual(['2: extra-cells', '3: nul-character', '4: broken-text'])
    expect(table.rows[2]).toEqual({
      row: 4,
      cells: ['Größe', null],
      problem: { code: 'broken-text', params: { row: 4, column: 'Ort' }, column: 2 },
    })
  })
})
