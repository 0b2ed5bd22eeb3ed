const DAY_MS = 86_400_000

/**
 * Whole days since 1970-01-01.
 * @param iso  yyyy-mm-dd
 * @throws {RangeError} if the text is no calendar date (names it)
 */
export function dayNumber(iso: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso) {
    throw new RangeError(`"${iso}" is not a date of the form yyyy-mm-dd`)
  }
  return ms / DAY_MS
}

/** The date of a day number, yyyy-mm-dd. */
export function isoDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** A Monday, from which weeks are counted when the request names no start. */
export const ANY_MONDAY = dayNumber('2024-01-01')
