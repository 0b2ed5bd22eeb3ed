const DAY = 86_400_000

/** The Monday of a day's week, yyyy-mm-dd. */
export function mondayOf(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7
  return new Date(time - sinceMonday * DAY).toISOString().slice(0, 10)
}

/** The same day of the week before. */
export const weekBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 7 * DAY).toISOString().slice(0, 10)
