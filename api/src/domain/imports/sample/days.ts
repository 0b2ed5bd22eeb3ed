/** Days of the sample files, which are counted from the day of loading, as days and instants of the calendar. */
export interface SampleDays {
  readonly dayAt: (inDays: number) => string
  readonly instantAt: (inDays: number) => Date
}

export function sampleDays(now: Date): SampleDays {
  const today = Date.parse(`${now.toISOString().slice(0, 10)}T12:00:00Z`)
  const instantAt = (inDays: number) => new Date(today + inDays * 86_400_000)
  return { instantAt, dayAt: (inDays) => instantAt(inDays).toISOString().slice(0, 10) }
}
