import { expect, test } from 'vitest'
import type { ChartTable } from 'web/src/components/charts/chart-table'
import { markWords, nextMark } from 'web/src/components/charts/marks'
import { xlsxCell } from 'web/src/components/charts/workbook'
import { createFormats } from 'web/src/lib/formats'

const formats = createFormats('de', {
  noData: 'keine Angabe',
  parts: (numerator, denominator) => `${numerator} von ${denominator}`,
  fewerThanFive: 'weniger als 5',
})
const table: ChartTable = {
  columns: [
    { label: 'Tag', format: 'day' },
    { label: 'Personen', numeric: true },
    { label: 'Anteil', numeric: true, format: 'share' },
    { label: 'Kosten', numeric: true, format: 'euros' },
  ],
  rows: [],
}

test('a mark is said with its name and every figure under its label, no data in words', () => {
  const words = markWords(table, ['2026-03-01', 1234.5, 0.42, 17.5], formats)
  const without = markWords(table, ['2026-03-01', null, null, null], formats)

  expect(words.replaceAll('\u00a0', ' ')).toBe('1. März 2026: Personen 1.234,5, Anteil 42 %, Kosten 17,50 €')
  expect(without).toBe('1. März 2026: Personen keine Angabe, Anteil keine Angabe, Kosten keine Angabe')
})

test.each([
  ['ArrowRight', null, 0],
  ['ArrowDown', 0, 1],
  ['ArrowRight', 2, 2],
  ['ArrowLeft', null, 2],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', null, 2],
  ['Escape', 1, null],
  ['Escape', null, undefined],
  ['a', 1, undefined],
] as const)('%s from mark %s leads to %s', (key, at, to) => {
  expect(nextMark(key, at, 3)).toBe(to)
})

test('a chart without marks keeps every key to the page', () => {
  expect(nextMark('ArrowDown', null, 0)).toBeUndefined()
})

test.each(['=1+1', '+49', '@cmd', '-x'])('a workbook holds %s as a text', (value) => {
  expect(xlsxCell(value, { label: '' }, 'de')).toEqual({ value, type: String })
})

test('a workbook holds numbers, shares and days as what they are, and nothing where there is no data', () => {
  expect(xlsxCell(0.5, { label: '', format: 'share' }, 'de')).toEqual({ value: 0.5, type: Number, format: '0%' })
  expect(xlsxCell('2026-03-01', { label: '', format: 'day' }, 'de')).toEqual({
    value: new Date('2026-03-01T00:00:00Z'),
    type: Date,
    format: 'dd.mm.yyyy',
  })
  expect(xlsxCell(null, { label: '' }, 'de')).toBeNull()
})
