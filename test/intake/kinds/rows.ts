import { DEFINITIONS } from '../../../api/src/domain/imports/kinds/definitions.ts'
import type { Cell, Dialect, ReadRow, RowKind, SourceRow } from '../../../api/src/domain/imports/kinds/kind.ts'
import { readRow } from '../../../api/src/domain/imports/kinds/read-row.ts'

export const GERMAN: Dialect = { decimalComma: true, dayOrder: 'dmy' }
export const ENGLISH: Dialect = { decimalComma: false, dayOrder: 'mdy' }

/** Reads one row whose columns are named by the keys of their fields. */
export function readFields(
  kind: RowKind,
  cells: Readonly<Record<string, Cell>>,
  dialect: Dialect = GERMAN,
  more: Partial<SourceRow> = {},
): ReadRow {
  const header = Object.keys(cells)
  const mapping = Object.fromEntries(header.map((key, column) => [key, column]))
  return readRow(DEFINITIONS[kind], mapping, header, { row: 2, cells: Object.values(cells), ...more }, dialect)
}

/** Value of one field, or the codes of its problems. */
export function readField(kind: RowKind, key: string, cell: Cell, dialect: Dialect = GERMAN): unknown {
  const { values, problems } = readFields(kind, { [key]: cell }, dialect)
  const own = problems.filter(({ params }) => params.field === key).map(({ code }) => code)
  return own.length > 0 ? own : values[key]
}
