import { checkRow } from './check-row.ts'
import { detectDecimalComma } from './decimal-comma.ts'
import { findHeader, HEADER_SEARCH_ROWS, readHeader } from './find-header.ts'
import { type IntakeCode, IntakeError } from './intake-error.ts'
import type { IntakeLimits } from './intake-limits.ts'
import type { Cell, RowProblem, SourceRow, SourceTable } from './source-table.ts'

/** A record of a table whose header is not yet known. */
export interface RawRecord {
  readonly row: number
  readonly cells: readonly Cell[]
  /** Cells up to the last filled one; may be more than were kept. */
  readonly width: number
  /** The cells as they would be the header: with the names that merged cells above reach down to this row. */
  readonly names?: readonly Cell[]
  /** Some cells reach over several columns: a row of groups, below which their columns may be named. */
  readonly hasSpans?: boolean
  readonly fault?: RowProblem
  /** Perhaps no record at all: believed only when it is as wide as the header. */
  readonly doubtful?: boolean
}

/** Enough to see how numbers are written, and soon read. */
const NUMBER_SAMPLE = 200

/**
 * Finds the header in the first records and turns the rest into rows. Rows without a filled cell are skipped.
 * @throws {IntakeError} empty-file, no-header, duplicate-header, too-many-columns, or the fault of the header row
 */
export function assembleTable(
  records: Iterator<RawRecord>,
  limits: IntakeLimits,
): Pick<SourceTable, 'header' | 'headerRow' | 'decimalComma' | 'rows'> {
  const first: RawRecord[] = []
  while (first.length < HEADER_SEARCH_ROWS + NUMBER_SAMPLE) {
    const { done, value } = records.next()
    if (done) break
    if (value.width > 0 || value.fault) first.push(value)
  }
  if (first.length === 0) throw new IntakeError('empty-file')
  const candidates = first.map(({ row, cells, names, hasSpans }) => ({ row, cells: names ?? cells, hasSpans }))
  const at = findHeader(
    candidates,
    first.map(({ width }) => width),
  )
  const head = first[at] as RawRecord
  // A title row above may be broken without harm; without column names nothing can be told about the rows.
  if (head.fault) throw new IntakeError(head.fault.code as IntakeCode, head.fault.params)
  const header = readHeader(candidates[at]!, head.width, limits.columns)
  const checked = checkRow(head.row, header, header, limits)
  if (checked.problem) throw new IntakeError(checked.problem.code as IntakeCode, checked.problem.params)
  const peeked = first.slice(at + 1)
  return {
    header,
    headerRow: head.row,
    decimalComma: detectDecimalComma(
      peeked.map(({ cells }) => cells),
      header.length,
    ),
    rows: rowsOf(peeked, records, header, limits),
  }
}

async function* rowsOf(
  peeked: readonly RawRecord[],
  rest: Iterator<RawRecord>,
  header: readonly string[],
  limits: IntakeLimits,
): AsyncGenerator<SourceRow> {
  let count = 0
  for (let index = 0; ; index++) {
    const next = index < peeked.length ? { done: false, value: peeked[index] as RawRecord } : rest.next()
    if (next.done) return
    const { row, cells, width, fault, doubtful } = next.value as RawRecord
    if (width === 0 && !fault) continue
    if (++count > limits.rows) throw new IntakeError('too-many-rows', { limit: limits.rows })
    yield checkRow(row, cells, header, limits, fault ?? shapeFault(row, cells, width, header, doubtful))
  }
}

function shapeFault(
  row: number,
  cells: readonly Cell[],
  width: number,
  header: readonly string[],
  doubtful: boolean | undefined,
): RowProblem | undefined {
  if (width > header.length) return { code: 'extra-cells', params: { row, cells: width, columns: header.length } }
  if (doubtful && cells.length < header.length) return { code: 'unclosed-quote', params: { row } }
  return undefined
}
