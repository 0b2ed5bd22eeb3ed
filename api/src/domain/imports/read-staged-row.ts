import type { importRow } from '../../db/schema/index.ts'
import type { ImportRecord } from './find-import.ts'
import type { ReadRow, RowKind } from './kinds/kind.ts'
import { readRow } from './kinds/read-row.ts'
import { definitionFor, withDefaults } from './with-defaults.ts'

export type StagedRow = Pick<typeof importRow.$inferSelect, 'row' | 'cells' | 'readingProblem'>

/** A staged row as the import's mapping and defaults read it. */
export function readStagedRow(
  { kind, table, mapping, defaults }: Pick<ImportRecord, 'kind' | 'table' | 'mapping' | 'defaults'>,
  { row, cells, readingProblem }: StagedRow,
): ReadRow {
  const { header = [], decimalComma = false, dayOrder = 'dmy' } = table ?? {}
  const read = readRow(
    definitionFor(kind as RowKind, defaults),
    mapping,
    header,
    { row, cells: cells ?? [], ...(readingProblem ? { problem: readingProblem } : {}) },
    { decimalComma, dayOrder },
  )
  return withDefaults(kind as RowKind, defaults, read)
}
