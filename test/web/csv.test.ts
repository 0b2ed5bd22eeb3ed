import { expect, test } from 'vitest'
import { toCsv } from 'web/src/components/charts/csv'

test('a cell that a spreadsheet would run as a formula is prefixed with an apostrophe', () => {
  const csv = toCsv(['skill'], [['=1+1'], ['+49'], ['-x'], ['@cmd'], ['\tx'], ['\rx'], ['CNC']], 'en')
  const lines = csv.replace('\uFEFF', '').split('\r\n')
  expect(lines.slice(1, 6)).toEqual(["'=1+1", "'+49", "'-x", "'@cmd", '"\'\tx"'])
  expect(csv).toContain(`"'\rx"`)
  expect(csv).toContain('\r\nCNC\r\n')
})

test('negative numbers stay numbers, and no data is an empty cell, not 0', () => {
  expect(toCsv(['a', 'b'], [[-3, null]], 'en')).toBe('\uFEFFa,b\r\n-3,\r\n')
})

test('quotes, commas and line breaks survive', () => {
  expect(toCsv(['a'], [['said "no", twice\nover']], 'en')).toBe('\uFEFFa\r\n"said ""no"", twice\nover"\r\n')
})

test('in German semicolons part the cells and a comma the decimals, as in every other list', () => {
  expect(toCsv(['a', 'b'], [[2.5, 'x, y']], 'de')).toBe('\uFEFFa;b\r\n2,5;"x, y"\r\n')
})
