import type { IntakeLimits } from './intake-limits.ts'

/** One value as the file holds it. Days are 'YYYY-MM-DD', points in time ISO instants, empty cells null. */
export type Cell = string | number | boolean | null

/** What is wrong with one row; the other rows are still good. */
export interface RowProblem {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** Position in the header, 1-based; left out when the fault is the whole row's. */
  readonly column?: number
}

export interface SourceRow {
  /**
   * The row as a person counts it, 1-based: the line in a text file on which the row begins, the row of the sheet,
   * the position in a JSON list.
   */
  readonly row: number
  /** As many as the header has columns. A cell that is at fault is null. */
  readonly cells: readonly Cell[]
  readonly problem?: RowProblem
}

export type SourceFormat = 'csv' | 'xlsx' | 'json' | 'job-posting' | 'pdf' | 'docx'

export interface SourceTable {
  readonly format: SourceFormat
  /** Of text files: 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252' or what was asked for. */
  readonly encoding: string | null
  readonly separator: string | null
  /** Text cells write 1.234,5 rather than 1,234.5. */
  readonly decimalComma: boolean
  readonly sheets: readonly string[]
  readonly sheet: string | null
  /** Column names, trimmed; an unnamed column between named ones is ''. */
  readonly header: readonly string[]
  /** Counted as rows are; 0 where the format has no header row. */
  readonly headerRow: number
  /**
   * May be walked once. A fault of one row is told in its `problem`; a fault that ends the reading
   * (too many rows, out of time) is thrown here as IntakeError.
   */
  readonly rows: AsyncIterable<SourceRow>
}

export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface OpenOptions {
  /** Sheet of a workbook, by name. Default: the first visible one with rows. */
  readonly sheet?: string
  /** One character. Default: found among ; , tab and |. */
  readonly separator?: string
  /** A name that TextDecoder knows. Default: found. */
  readonly encoding?: string
  /** Asked again and again while reading; true ends it with 'parse-timeout'. Default: never. */
  readonly shouldStop?: () => boolean
}

/** What every reader gets: the file, the wishes, the limits, and the question whether to go on. */
export interface Reading {
  readonly file: SourceFile
  readonly options: OpenOptions
  readonly limits: IntakeLimits
  /** Throws 'parse-timeout' when the time is over. Cheap enough for every row. */
  readonly goOn: () => void
}
