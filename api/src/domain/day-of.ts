const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' })

/** The calendar day of an instant, yyyy-mm-dd, where the programme runs: near midnight UTC's day is another one. */
export const dayOf = (instant: Date): string => format.format(instant)
