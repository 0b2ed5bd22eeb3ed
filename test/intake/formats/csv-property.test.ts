import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, readAll } from './read-all.ts'

const separator = fc.constantFrom(';', ',', '\t', '|')
const lineEnd = fc.constantFrom('\r\n', '\n', '\r')

/** Cells of the letters that make CSV hard, and of any others; what no text holds (control characters, lone surrogates, U+FFFD) aside. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'ß', ' ', '"', ';', ',', '\t', '|', '\n', '\r', '\r\n', '1'), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/[\p{Cc}\p{Cs}\ufffd\ufeff]/u.test(text)),
)

const table = fc
  .integer({ min: 2, max: 6 })
  .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }))

const header = (columns: number) => Array.from({ length: columns }, (_, index) => `Spalte ${'abcdef'[index]}`)
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`

/** As careful programs write it: quotes where they are needed, or everywhere. */
const write = (rows: readonly (readonly string[])[], between: string, end: string, isAlways: boolean) =>
  rows
    .map((cells) =>
      cells
        .map((text) => (isAlways || /["\r\n]/.test(text) || text.includes(between) ? quote(text) : text))
        .join(between),
    )
    .join(end)

test('any table written with any separator, line end and way of quoting comes back cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(table, separator, lineEnd, fc.boolean(), async (rows, between, end, isAlways) => {
      const columns = rows[0]?.length ?? 2
      // The header must be the row with the most names, so it has one for each column.
      const text = write([header(columns), ...rows], between, end, isAlways)

      const read = await readAll('a.csv', text, { separator: between })

      expect(read.header).toEqual(header(columns))
      const filled = rows.filter((cells) => cells.some((each) => each !== ''))
      expect(cellsOf(read)).toEqual(filled.map((cells) => cells.map((each) => (each === '' ? null : each))))
      expect(read.rows.filter(({ problem }) => problem)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('the separator of a table whose cells are quoted where needed is found', async () => {
  const word = fc.stringMatching(/^[a-zäöüß0-9 ]{1,10}$/)
  const words = fc.array(fc.tuple(word, word, word), { minLength: 2, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(words, separator, lineEnd, async (rows, between, end) => {
      const read = await readAll('a.csv', write([header(3), ...rows], between, end, false))

      expect(read.separator).toBe(between)
    }),
    { numRuns: 200 },
  )
})

test('csv-parse, an independent reader, cuts the same cells', async () => {
  await fc.assert(
    fc.asyncProperty(table, separator, async (rows, between) => {
      const text = write([header(rows[0]?.length ?? 2), ...rows], between, '\n', false)

      const read = await readAll('a.csv', text, { separator: between })

      const oracle: string[][] = parse(text, { delimiter: between, relax_column_count: true, record_delimiter: '\n' })
      const filled = oracle.slice(1).filter((cells) => cells.some((each) => each !== ''))
      expect(cellsOf(read)).toEqual(filled.map((cells) => cells.map((each) => (each === '' ? null : each))))
    }),
    { numRuns: 200 },
  )
})
