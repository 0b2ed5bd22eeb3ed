import { describe, expect, test } from 'vitest'
import { buildXlsx, type XlsxCell } from '../../fixtures/intake/build-xlsx.ts'
import { GERMAN_NEEDS } from '../../fixtures/intake/needs.ts'
import { cellsOf, problemsOf, readAll, readFixture } from './read-all.ts'

const workbook = (...rows: XlsxCell[][]) => buildXlsx([{ name: 'Tabelle1', rows }])

describe('a workbook as a person makes it', () => {
  test('the first visible sheet with rows is read, below its title and its header over two rows', async () => {
    const table = await readFixture('bedarf.xlsx')

    expect(table).toMatchObject({
      format: 'xlsx',
      sheets: ['Deckblatt', 'Bedarf 2027', 'Listen'],
      sheet: 'Bedarf 2027',
    })
    expect(table.header).toEqual(['Titel', 'Beschreibung', 'Anzahl Stellen', 'Gesucht bis', 'Gemeldet am', 'Region'])
    expect(table.headerRow).toBe(4)
    expect(table.rows.map(({ row }) => row)).toEqual([5, 6, 7, 8])
  })

  test('days are days, points in time keep their time, numbers are numbers', async () => {
    const { rows } = await readFixture('bedarf.xlsx')

    const [need] = GERMAN_NEEDS
    expect(rows[0]?.cells).toEqual([need?.title, need?.text, 2, '2027-03-31', '2026-11-01T08:30:00.000Z', 'Zwickau'])
  })

  test('a sheet can be named, a hidden one too', async () => {
    const table = await readFixture('bedarf.xlsx', { sheet: 'Listen' })

    expect(table).toMatchObject({ sheet: 'Listen', header: ['Chemnitz'] })
    expect(cellsOf(table)).toEqual([['Zwickau']])
  })

  test('a sheet that is not there is told together with those that are', async () => {
    await expect(readFixture('bedarf.xlsx', { sheet: 'Mai' })).rejects.toMatchObject({
      code: 'no-sheet',
      params: { sheet: 'Mai', sheets: '"Deckblatt", "Bedarf 2027", "Listen"' },
    })
  })

  test('empty rows are skipped and counted', async () => {
    const table = await readAll('a.xlsx', workbook(['Titel', 'Ort'], ['Fräsen', 'Aue'], [], ['Löten', 'Thum']))

    expect(table.rows.map(({ row }) => row)).toEqual([2, 4])
  })
})

describe('cells', () => {
  test('formulas give their result; without one, and with an error for one, it is the fault of their row', async () => {
    const table = await readFixture('formeln.xlsx')

    expect(table.rows).toEqual([
      { row: 2, cells: ['Schweißen', 3, true] },
      {
        row: 3,
        cells: ['Löten', null, false],
        problem: { code: 'formula-without-value', params: { row: 3, cell: 'B3' }, column: 2 },
      },
      {
        row: 4,
        cells: ['Kleben', null, null],
        problem: { code: 'error-cell', params: { row: 4, cell: 'B4', error: '#REF!' }, column: 2 },
      },
      { row: 5, cells: ['Nieten', 4, true] },
    ])
  })

  test('texts keep blanks, signs that XML escapes, and line breaks', async () => {
    const text = ' <Maß> & "Form"\nzweite Zeile '
    const table = await readAll('a.xlsx', workbook(['Titel', 'Ort'], [text, 'Aue']))

    expect(cellsOf(table)).toEqual([[text, 'Aue']])
  })

  test('a time without a day is a time', async () => {
    const table = await readAll('a.xlsx', workbook(['Titel', 'Uhr'], ['Fräsen', { date: '1899-12-31T06:45Z' }]))

    expect(cellsOf(table)).toEqual([['Fräsen', '06:45:00']])
  })

  test('a cell over the limit is the fault of its row', async () => {
    const table = await readAll(
      'a.xlsx',
      workbook(['Titel', 'Ort'], ['x'.repeat(50), 'Aue'], ['y', 'Aue']),
      {},
      { cellLength: 20 },
    )

    expect(problemsOf(table)).toEqual(['2: cell-too-long'])
    expect(table.rows[0]?.cells).toEqual([null, 'Aue'])
  })
})
