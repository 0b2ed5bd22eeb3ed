import type { Language } from '../../lib/i18n.ts'

/** A spreadsheet runs a cell that begins with one of these as a formula; a leading apostrophe keeps it text. */
const FORMULA_START = /^[=+\-@\t\r]/

export type CsvCell = string | number | null

function cell(value: CsvCell, language: Language): string {
  if (value === null) return ''
  if (typeof value === 'number') return language === 'de' ? String(value).replace('.', ',') : String(value)
  const safe = FORMULA_START.test(value) ? `'${value}` : value
  // Also what separates in the other dialect: a program that guesses wrong must not cut a text in two.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * RFC 4180 in the dialect of every other list: German with semicolons and decimal commas, English with commas and
 * points, with a byte order mark, so that Excel reads umlauts. Null is an empty cell, never 0.
 */
export function toCsv(header: string[], rows: CsvCell[][], language: Language): string {
  const separator = language === 'de' ? ';' : ','
  const lines = [header, ...rows].map((row) => row.map((value) => cell(value, language)).join(separator))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
