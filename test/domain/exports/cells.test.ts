import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../../api/src/contract/common.ts'
import { csvHeader, csvLines, csvRows } from '../../../api/src/domain/exports/csv-of.ts'
import { guarded } from '../../../api/src/domain/exports/formula-guard.ts'
import type { Cell, Column } from '../../../api/src/domain/exports/list.ts'
import { nameFile, plainName } from '../../../api/src/domain/exports/name-file.ts'
import { workbookOf } from '../../../api/src/domain/exports/workbook-of.ts'

const LOCALES: readonly Locale[] = ['de', 'en']
const readCsv = (text: string, locale: Locale): string[][] =>
  parse(text, { bom: true, delimiter: locale === 'de' ? ';' : ',', record_delimiter: '\r\n' })
const readCells = async (rows: readonly (readonly Cell[])[]) => {
  const sheet = { name: 'A', header: rows[0]?.map(() => 'h') ?? [], columns: [], rows }
  const [read] = await readXlsxFile(Buffer.from(await workbookOf([sheet])), { trim: false })
  return (read?.data ?? []).slice(1)
}
/** Texts of every kind: plain, with separators and quotes, of any code unit, and what looks like a formula. */
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ', '"', ';', ',', '＝', '\u00a0', '_x003D_', '1', 'ä'),
    )
    .map((parts) => parts.join('')),
)
/** What a spreadsheet takes for a formula, written down a second time and in another way. */
const looksRun = (text: string) => {
  const seen = text.normalize('NFKC').trimStart()
  return /^[=+\-@]/.test(seen) || /^[\t\r]/.test(text)
}

describe('a text in a CSV file', () => {
  test('is read back as it was, or with an apostrophe before it, and never as a formula', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), fc.constantFrom(...LOCALES), (texts, locale) => {
        const file = Buffer.from(csvLines([['x', ...texts]], locale)).toString()

        const [[, ...cells]] = readCsv(file, locale) as [string[]]

        // A lone half of a character is no UTF-8, in no file.
        const written = texts.map((text) => Buffer.from(text).toString())
        expect(cells.map((cell, at) => (cell === `'${written[at]}` ? written[at] : cell))).toEqual(written)
        expect(cells.filter(looksRun)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    '=1+1',
    '+49 371 531',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '   =1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '\n@x',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '−1',
    '﬩1',
    '⩵1',
  ])('is marked as a text: %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`)
  })

  test.each(['', 'SPS-Techniker', "'=1", '1-2', 'a@b.de', 'a = b', '„=“'])('stays as it is: %j', (text) => {
    expect(guarded(text)).toBe(text)
  })

  test('quotes what separates in the other dialect too, so that a wrong guess cuts nothing in two', () => {
    expect(csvLines([['a;=1', 'b,=1', 'c']], 'en')).toBe('"a;=1","b,=1",c\r\n')
    expect(csvLines([['a;=1', 'b,=1', 'c']], 'de')).toBe('"a;=1";"b,=1";c\r\n')
  })
})

describe('numbers, days and choices', () => {
  const columns: readonly Column<{ cell: Cell }>[] = [
    { key: 'a', type: 'number', header: ['Größe', 'Size'], description: ['', ''], value: ({ cell }) => cell },
  ]
  const choices: readonly Column<{ cell: Cell }>[] = [
    { ...columns[0]!, type: 'choice', choices: { open: ['offen', 'open'] } },
  ]

  test('German has semicolons and decimal commas, English commas and points; a negative number stays a number', () => {
    const rows = [[-3.5, 1200, null, true, ['a', 'b'], 'x']]

    expect(csvLines(rows, 'de')).toBe('-3,5;1200;;ja;a | b;x\r\n')
    expect(csvLines(rows, 'en')).toBe('-3.5,1200,,yes,a | b,x\r\n')
  })

  test('the header comes first, after a byte order mark, and nothing before it', () => {
    expect(csvHeader(columns, 'de')).toBe('\ufeffGröße\r\n')
  })

  test('a choice stands there as its word, an unknown one as it is', () => {
    const rows = [{ cell: 'open' }, { cell: 'constructor' }]

    expect(csvRows(choices, rows, 'de')).toBe('offen\r\nconstructor\r\n')
  })
})

describe('a text in a workbook', () => {
  test('is read back as it was, whatever it is, and is never a formula', async () => {
    const property = fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 8 }), async (texts) => {
      const rows = await readCells(texts.map((text) => ['x', text]))

      expect(rows.map((row) => row[1] ?? '')).toEqual(texts)
    })
    await fc.assert(property, { numRuns: 150 })
  })

  test.each(['constructor', '__proto__', 'toString', '_x003D_1+1', 'a\r\nb', '\u0001', '\ufffd'])(
    '%j too',
    async (text) => {
      expect(await readCells([['x', text]])).toEqual([['x', text]])
    },
  )

  test('that is longer than Excel allows is cut, and says so', async () => {
    const [[cell]] = (await readCells([['ä'.repeat(40_000)]])) as [[string]]

    expect(cell).toHaveLength(32_767)
    expect(cell.endsWith('…')).toBe(true)
  })

  test('numbers and days are numbers and days', async () => {
    const sheet = {
      name: 'A',
      header: ['n', 'd'],
      columns: [{ width: 10 }, { width: 10, isDay: true, format: 'dd.mm.yyyy' }],
      rows: [[-3.5, '2026-11-24']],
    }
    const [read] = await readXlsxFile(Buffer.from(await workbookOf([sheet])))

    expect(read?.data[1]).toEqual([-3.5, new Date('2026-11-24')])
  })
})

test('the name of a file says list, what it belongs to and day', () => {
  expect(nameFile('needs', undefined, '2026-11-24', 'csv')).toBe('needs-2026-11-24.csv')
  expect(nameFile('run-enrolments', 'Größen & "Maße": Teil 1/2', '2026-11-24', 'xlsx')).toBe(
    'run-enrolments-Größen-Maße-Teil-1-2-2026-11-24.xlsx',
  )
  expect(plainName('Größen-Łódź.csv')).toBe('Groessen-__d_.csv')
})
