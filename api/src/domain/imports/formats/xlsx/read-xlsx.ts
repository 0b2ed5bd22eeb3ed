import { type Row, readSheet } from 'read-excel-file/node'
import { assembleTable, type RawRecord } from '../assemble-table.ts'
import { HEADER_SEARCH_ROWS } from '../find-header.ts'
import { asIntakeError, IntakeError } from '../intake-error.ts'
import type { Cell, Reading, SourceTable } from '../source-table.ts'
import type { OfficePackage } from '../zip/office-package.ts'
import { writeStoredZip } from '../zip/write-stored.ts'
import { type SheetScan, scanSheet } from './scan-sheet.ts'
import { readWorkbook, type Sheet, singleSheetParts } from './workbook.ts'

export async function readXlsx({ options, limits, goOn }: Reading, pack: OfficePackage): Promise<SourceTable> {
  const workbook = readWorkbook(pack)
  const sheets = workbook.sheets.map(({ name }) => name)
  const { sheet, scan } = chooseSheet(workbook.sheets, options.sheet, (xml) => scanSheet(xml, limits, goOn))
  const rows = await readSheet(writeStoredZip(singleSheetParts(workbook, sheet)), { trim: false }).catch((cause) => {
    throw asIntakeError(cause)
  })
  const table = assembleTable(toRaw(rows, scan, goOn), limits)
  return { format: 'xlsx', encoding: null, separator: null, sheets, sheet: sheet.name, ...table }
}

/** The named sheet, else the first visible one with values, else a hidden one. */
function chooseSheet(
  sheets: readonly Sheet[],
  wanted: string | undefined,
  scan: (xml: string) => SheetScan,
): { sheet: Sheet; scan: SheetScan } {
  const named = sheets.find(({ name }) => name === wanted)
  if (wanted !== undefined && !named)
    throw new IntakeError('no-sheet', { sheet: wanted, sheets: sheets.map(({ name }) => `"${name}"`).join(', ') })
  const inOrder = named ? [named] : [...sheets].sort((one, other) => Number(one.isHidden) - Number(other.isHidden))
  for (const sheet of inOrder) {
    const found = scan(sheet.xml)
    if (found.hasValues) return { sheet, scan: found }
  }
  throw new IntakeError('empty-file')
}

/**
 * A name merged over two header rows stands in the upper one only, the lower has the names of the split columns.
 * Merged cells among the data stay as they are: in the first of their rows.
 */
function asHeader(rows: readonly Row[], row: number, cells: readonly Cell[], { merged }: SheetScan) {
  const names = [...cells]
  const here = merged.filter(({ from, to }) => from.row <= row && row <= to.row)
  for (const { from } of here) names[from.column - 1] ??= toCell(rows[from.row - 1]?.[from.column - 1])
  return { names, hasSpans: here.some(({ from, to }) => to.column > from.column) }
}

function* toRaw(rows: readonly Row[], scan: SheetScan, goOn: () => void): Generator<RawRecord> {
  for (const [index, values] of rows.entries()) {
    goOn()
    const cells = values.map(toCell)
    const fault = scan.faults.get(index + 1)
    const width = cells.findLastIndex((cell) => cell !== null) + 1
    const header = index < HEADER_SEARCH_ROWS * 2 && asHeader(rows, index + 1, cells, scan)
    yield { row: index + 1, cells, width, ...header, ...(fault && { fault }) }
  }
}

function toCell(value: Row[number] | undefined): Cell {
  if (value instanceof Date) return dateCell(value)
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/**
 * Excel counts days and parts of days, so times come out a hair beside the second. It knows no time zone either:
 * the clock time as shown is given as UTC.
 */
function dateCell(date: Date): string | null {
  const time = Math.round(date.getTime() / 1000) * 1000
  if (Number.isNaN(time)) return null
  const iso = new Date(time).toISOString()
  // A time without a day lies on Excel's day zero.
  if (iso < '1900-01-01') return iso.slice(11, 19)
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso
}
