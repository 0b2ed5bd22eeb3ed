import type { CsvCell } from './csv.ts'

/** The figures behind a chart: what the table shows and the CSV carries. */
export type ChartTable = {
  columns: { label: string; numeric?: boolean }[]
  rows: { key: string; cells: CsvCell[] }[]
}
