import type { PathwayQuery } from 'api/contract/pathways'
import type { Limits } from './limits-fields.tsx'

export type Tried = Pick<PathwayQuery, 'weeklyHours' | 'totalHours' | 'endsOn' | 'emphasis'>
/** What has a slider. */
export type TriedName = Exclude<keyof Tried, 'emphasis'>

/** What each slider runs to; one step further is "no limit". */
export const RANGES = {
  weeklyHours: { min: 1, max: 40, step: 1 },
  totalHours: { min: 10, max: 600, step: 10 },
  /** Months from today on. */
  endsOn: { min: 1, max: 24, step: 1 },
} as const satisfies Record<TriedName, { min: number; max: number; step: number }>

const beyond = (name: TriedName) => RANGES[name].max + RANGES[name].step

/** So many months after a day; the last day of the month where that day does not exist. */
export function monthsAfter(today: string, months: number): string {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

function monthsUntil(today: string, day: string): number {
  let months = 0
  while (months <= RANGES.endsOn.max && monthsAfter(today, months) < day) months++
  return months
}

/** Where a slider stands for what is tried, or for the stored limit when nothing is. */
export function position(name: TriedName, tried: Tried, stored: Limits, today: string): number {
  const value = tried[name] ?? stored[name] ?? 'none'
  if (value === 'none') return beyond(name)
  const at = typeof value === 'string' ? monthsUntil(today, value) : value
  return Math.min(beyond(name), Math.max(RANGES[name].min, at))
}

/** What is tried at a slider's position. */
export function triedAt(name: TriedName, at: number, today: string): Tried {
  if (at > RANGES[name].max) return { [name]: 'none' }
  return { [name]: name === 'endsOn' ? monthsAfter(today, at) : at }
}

/** The stored limits with what is tried on top, ready to be stored. */
export function keepTried(stored: Limits, tried: Tried): Limits {
  const kept = Object.entries(tried).map(([name, value]) => [name, value === 'none' ? null : value])
  return { ...stored, ...Object.fromEntries(kept) }
}
