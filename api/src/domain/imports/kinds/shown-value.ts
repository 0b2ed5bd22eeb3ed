import type { Cell } from './kind.ts'

const LONGEST = 80

/** Characters that no text in a database and no screen can hold; tab and line breaks are none of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/
/** Half of a character: a file was cut or decoded wrongly. */
export const BROKEN_CHARACTER = /\p{Cs}/u
const UNSHOWABLE = new RegExp(`${CONTROL_CHARACTER.source}|${BROKEN_CHARACTER.source}`, 'gu')

/** What stood in a cell: on one line, at most 80 characters, safe to store and to show; null for an empty one. */
export function shownValue(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null
  // Cut first: a cell may hold a million characters.
  const text = String(cell).slice(0, 2000).replace(UNSHOWABLE, '\ufffd').replace(/\s+/g, ' ').trim()
  if (text === '') return null
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A column by its header, or by its letter as a spreadsheet shows it when the header is empty. */
export const columnName = (header: readonly string[], index: number): string =>
  shownValue(header[index]) ?? columnLetters(index)

function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
