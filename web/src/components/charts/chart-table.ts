import type { CsvCell } from './csv.ts'

export interface ChartColumn {
  label: string
  numeric?: boolean
  /** share: a fraction that is read as per cent. day: yyyy-mm-dd. euros: a sum of money in euros. */
  format?: 'share' | 'day' | 'euros'
}
/** The figures behind a chart: what the table shows, every file carries, and a keyboard walks through row by row. */
export type ChartTable = {
  columns: ChartColumn[]
  rows: { key: string; cells: CsvCell[] }[]
}
