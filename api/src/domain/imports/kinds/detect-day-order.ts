import type { Cell, DayOrder } from './kind.ts'

const PARTED = /^\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/

/**
 * Whether the days of a file name the day or the month first. Days with points always name the day first, and so does a file
 * that gives no sign or contradictory ones; a 13 or more in the second place shows the other order.
 * @param columns  values of the columns that hold days; anything else in them is passed over
 */
export function detectDayOrder(columns: readonly (readonly Cell[])[]): DayOrder {
  let monthFirst = false
  for (const column of columns)
    for (const cell of column) {
      const match = typeof cell === 'string' ? PARTED.exec(cell.slice(0, 40)) : null
      if (!match) continue
      if (Number(match[1]) > 12) return 'dmy'
      if (Number(match[3]) > 12) monthFirst = true
    }
  return monthFirst ? 'mdy' : 'dmy'
}
