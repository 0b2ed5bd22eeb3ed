import type { Context } from '../../../context.ts'
import { csvLines } from '../../exports/csv-of.ts'

type Cell = string | number | boolean | null

export interface RowFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Uint8Array | string
}

export interface FileSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
}

/** Sheets as a workbook, or the first of them as CSV in the dialect that the language's spreadsheets read. */
export async function rowFile(
  { workers }: Pick<Context, 'workers'>,
  name: string,
  { format, language }: { format: 'csv' | 'xlsx'; language: 'de' | 'en' },
  sheets: readonly FileSheet[],
): Promise<RowFile> {
  if (format === 'csv') {
    const rows = sheets[0]?.rows ?? []
    return { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', content: `\uFEFF${csvLines(rows, language)}` }
  }
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await workers.writeWorkbook(
      sheets.map(({ name: sheet, rows: [header = [], ...rows] }) => ({
        name: sheet,
        header: header.map(String),
        columns: header.map((_, column) => ({ width: widthOf(rows, column) })),
        rows,
      })),
    ),
  }
}

/** Wide enough for what stands there, never so wide that the next column is out of sight. */
const widthOf = (rows: readonly (readonly Cell[])[], column: number): number =>
  Math.min(60, Math.max(14, ...rows.slice(0, 50).map((row) => String(row[column] ?? '').length + 2)))
