import { LOST_LETTER } from './decode-text.ts'
import type { IntakeLimits } from './intake-limits.ts'
import type { Cell, RowProblem, SourceRow } from './source-table.ts'

/** Fits the cells to the header and tells the first fault; every cell at fault becomes null. */
export function checkRow(
  row: number,
  cells: readonly Cell[],
  header: readonly string[],
  limits: IntakeLimits,
  known?: RowProblem,
): SourceRow {
  let problem = known
  const kept = header.map((name, index): Cell => {
    const cell = cells[index] ?? null
    const fault = typeof cell === 'string' ? faultOf(cell, limits) : undefined
    if (!fault) return cell
    problem ??= {
      code: fault.code,
      params: { row, column: name || index + 1, ...fault.params },
      column: index + 1,
    }
    return null
  })
  return problem ? { row, cells: kept, problem } : { row, cells: kept }
}

function faultOf(
  cell: string,
  { cellLength }: IntakeLimits,
): { code: string; params: RowProblem['params'] } | undefined {
  if (cell.length > cellLength) return { code: 'cell-too-long', params: { length: cell.length, limit: cellLength } }
  if (cell.includes('\0')) return { code: 'nul-character', params: {} }
  if (cell.includes(LOST_LETTER)) return { code: 'broken-text', params: {} }
  return undefined
}
