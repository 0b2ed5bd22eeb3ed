import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node'
import type { Sheet } from '../../context.ts'
import { BETWEEN, type Cell } from './list.ts'

/** Excel's own limit on one cell. */
const CELL_LENGTH = 32_767
/** What XML cannot carry or would change on reading, and what only looks like an escape. */
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
  /[\x00-\x08\x0B-\x1F\x7F-\x9F\uFFFD\p{Cs}\p{Noncharacter_Code_Point}]|_(?=x[0-9A-Fa-f]{4}_)/gu

const escaped = (characters: string): string =>
  Array.from({ length: characters.length }, (_, at) => {
    const code = characters.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
    return `_x${code}_`
  }).join('')

/**
 * A text as a cell keeps it, with the escapes of ECMA-376 (22.9.2.19, ST_Xstring), which every spreadsheet reads back.
 * Names that JavaScript gives to every object ("constructor") are escaped too: the writer looks texts up in an object.
 */
export function cellText(text: string): string {
  const short = text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH - 1)}…` : text
  const safe = short.replace(UNSAFE, escaped)
  return safe in {} ? `${escaped(safe.slice(0, 1))}${safe.slice(1)}` : safe
}

const bold = (value: string): SheetCell => ({
  value: cellText(value),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E8EEF4',
  wrap: true,
  alignVertical: 'top',
})

/** Texts are texts whatever they begin with: no cell is ever written as a formula. */
function cellOf(cell: Cell, { format, isDay }: Sheet['columns'][number]): SheetCell {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number, ...(format ? { format } : {}) }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  if (typeof cell === 'string' && isDay) return { value: new Date(cell), type: Date, format: format ?? 'yyyy-mm-dd' }
  return { value: cellText(typeof cell === 'string' ? cell : cell.join(BETWEEN)), type: String }
}

/** An XLSX file; the header of each sheet stays in sight. */
export function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsxFile(
    sheets.map(({ name, header, columns, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width })),
      data: [header.map(bold), ...rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at] ?? { width: 20 })))],
    })),
  ).toBuffer()
}
