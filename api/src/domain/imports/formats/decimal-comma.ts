import type { Cell } from './source-table.ts'

const COMMA = /^[+-]?(\d{1,3}(\.\d{3})+|\d+),\d+\s*(€|%|EUR|h)?$/
const POINT = /^[+-]?(\d{1,3}(,\d{3})+|\d+)\.\d+\s*(€|%|EUR|h)?$/
const WHOLE = /^[+-]?\d+\s*(€|%|EUR|h)?$/
/** 1,234 and 1.234 may be a thousand or a fraction: no evidence for either. */
const EITHER = /^[+-]?\d{1,3}[.,]\d{3}$/

/**
 * Do the columns that look numeric write a decimal comma? Columns with any other text are left out, so that
 * "B2.1, C1" in a description does not vote. No evidence: false.
 */
export function detectDecimalComma(rows: readonly (readonly Cell[])[], columns: number): boolean {
  let votes = 0
  for (let column = 0; column < columns; column++) {
    let commas = 0
    let points = 0
    const isNumeric = rows.every((cells) => {
      const cell = cells[column]
      if (typeof cell !== 'string') return true
      const text = cell.trim()
      if (EITHER.test(text) || WHOLE.test(text)) return true
      if (COMMA.test(text)) commas++
      else if (POINT.test(text)) points++
      else return false
      return true
    })
    if (isNumeric) votes += commas - points
  }
  return votes > 0
}
