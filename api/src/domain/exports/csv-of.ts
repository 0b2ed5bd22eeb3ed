import { stringify } from 'csv-stringify/sync'
import type { Locale } from '../../contract/common.ts'
import { guarded } from './formula-guard.ts'
import { BETWEEN, type Cell, type Column, wordIn } from './list.ts'

/** A choice as its word, several of them as several words; a value without a word stays as it is. */
export function inWords(cell: Cell, { choices }: Pick<Column<never>, 'choices'>, locale: Locale): Cell {
  if (!choices) return cell
  const word = (value: string) => {
    const words = Object.hasOwn(choices, value) ? choices[value] : undefined
    return words ? wordIn(words, locale) : value
  }
  if (typeof cell === 'string') return word(cell)
  return Array.isArray(cell) ? cell.map(word) : cell
}

function textOf(cell: Cell, locale: Locale): string | number {
  if (cell === null) return ''
  if (typeof cell === 'number') return cell
  if (typeof cell === 'boolean') return locale === 'de' ? (cell ? 'ja' : 'nein') : cell ? 'yes' : 'no'
  return guarded(typeof cell === 'string' ? cell : cell.join(BETWEEN))
}

const numberText = (value: number, locale: Locale): string =>
  locale === 'de' ? String(value).replace('.', ',') : String(value)

/** Rows as RFC 4180: German with semicolons and decimal commas, English with commas and points. */
export function csvLines(rows: readonly (readonly Cell[])[], locale: Locale): string {
  return stringify(
    rows.map((row) => row.map((cell) => textOf(cell, locale))),
    {
      delimiter: locale === 'de' ? ';' : ',',
      record_delimiter: '\r\n',
      quote_record_delimiter: true,
      // A number is never quoted: -3,5 is a number to whoever reads semicolons.
      cast: { number: (value) => ({ value: numberText(value, locale), quoted_match: null }) },
      // Also what separates in the other dialect: a program that guesses wrong must not cut a text in two.
      quoted_match: /[,;\t\r\n]/,
    },
  )
}

/** The first line, after the byte order mark by which Excel knows UTF-8. */
export const csvHeader = (columns: readonly Pick<Column<never>, 'header'>[], locale: Locale): string =>
  `\uFEFF${csvLines([columns.map(({ header }) => wordIn(header, locale))], locale)}`

export const csvRows = <Row>(columns: readonly Column<Row>[], rows: readonly Row[], locale: Locale): string =>
  csvLines(
    rows.map((row) => columns.map((column) => inWords(column.value(row, locale), column, locale))),
    locale,
  )
