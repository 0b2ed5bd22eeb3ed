/** Quarters that lie whole in a range of months. */
export interface Quarters {
  /** "2026Q1" to "2026Q3", ends included. */
  readonly quarters: readonly [first: string, last: string]
  /** Their months, "2026-01" to "2026-09". */
  readonly months: readonly [first: string, last: string]
}

const FIRST = '0000-01'
const LAST = '9999-12'

/**
 * The quarters that lie whole in a range of months; null where none does.
 * @param from  "2026-02", or nothing: since ever
 * @param to    "2026-11", or nothing: until whenever
 */
export function quartersWithin(from: string = FIRST, to: string = LAST): Quarters | null {
  const first = Math.ceil(numberOf(from) / 3)
  const last = Math.floor((numberOf(to) + 1) / 3) - 1
  if (first > last) return null
  return {
    quarters: [quarterText(first), quarterText(last)],
    months: [monthText(first * 3), monthText(last * 3 + 2)],
  }
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
const yearText = (year: number): string => String(year).padStart(4, '0')
const quarterText = (quarter: number): string => `${yearText(Math.floor(quarter / 4))}Q${(quarter % 4) + 1}`
const monthText = (month: number): string =>
  `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`
