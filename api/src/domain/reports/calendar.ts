/** Days are yyyy-mm-dd, months are counted from year 0, so that two of them can be subtracted. */
export const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const two = (value: number) => String(value).padStart(2, '0')
const daysIn = (month: number) => new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()

/** yyyy-mm */
export const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}`
export const firstOfMonth = (month: number): string => `${monthName(month)}-01`
export const lastOfMonth = (month: number): string => `${monthName(month)}-${two(daysIn(month))}`

/** The same day of another month; the last one where the month is shorter. */
export function shiftMonths(day: string, by: number): string {
  const month = monthNumber(day) + by
  return `${monthName(month)}-${two(Math.min(Number(day.slice(8, 10)), daysIn(month)))}`
}

/** Every month from one day's to another's, as yyyy-mm; none when the last lies before the first. */
export function monthsBetween(from: string, until: string): string[] {
  const [first, last] = [monthNumber(from), monthNumber(until)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => monthName(first + at))
}
