import type { Limits } from './admissible.ts'
import { ANY_MONDAY } from './calendar.ts'

/**
 * The learner's hours on a line of days. Weeks are blocks of seven days counted from the start of the period (from a Monday
 * when it has none); a period that ends inside a week has that week's hours in proportion. A run spreads its hours evenly over
 * its days; what the runs of a week leave is spread evenly over the week's days for self-paced work.
 *
 * Time points are day numbers with a fraction: day d lasts from d to d + 1.
 */
export interface Timeline {
  /** True when self-paced work has dates: the start and the weekly hours are both known. */
  readonly timed: boolean
  /** True when weekly hours bind runs. */
  readonly loaded: boolean
  readonly start: number
  /** Time point at which the period is over; infinite without an end. */
  readonly over: number
  readonly weeklyMinutes: number
  readonly anchor: number
}

/** Minutes of runs per week, by week number. */
export type Load = Map<number, number>

const TOLERANCE = 1e-6

export function makeTimeline(limits: Limits): Timeline {
  const loaded = Number.isFinite(limits.weeklyMinutes)
  return {
    timed: loaded && limits.start !== null,
    loaded,
    start: limits.start ?? Number.NEGATIVE_INFINITY,
    over: limits.end === null ? Number.POSITIVE_INFINITY : limits.end + 1,
    weeklyMinutes: limits.weeklyMinutes,
    anchor: limits.start ?? ANY_MONDAY,
  }
}

function weekOf(line: Timeline, day: number): number {
  return Math.floor((day - line.anchor) / 7)
}

function daysInWeek(line: Timeline, week: number): number {
  return Math.min(7, line.over - (line.anchor + 7 * week))
}

/** Minutes that the learner can give in a week. */
export function weekRoom(line: Timeline, week: number): number {
  return (line.weeklyMinutes * daysInWeek(line, week)) / 7
}

/** Adds a run (sign 1) or takes it away (sign -1). Returns false if a week then holds more than the learner can give. */
export function addLoad(
  line: Timeline,
  load: Load,
  run: { start: number; end: number },
  minutes: number,
  sign: 1 | -1,
): boolean {
  let fits = true
  const perDay = minutes / (run.end - run.start + 1)
  for (let week = weekOf(line, run.start); week <= weekOf(line, run.end); week++) {
    const from = Math.max(run.start, line.anchor + 7 * week)
    const to = Math.min(run.end, line.anchor + 7 * week + 6)
    const sum = (load.get(week) ?? 0) + sign * perDay * (to - from + 1)
    load.set(week, sum)
    if (sum > weekRoom(line, week) + TOLERANCE) fits = false
  }
  return fits
}

/** When self-paced work begun at `from` is done, in the hours that runs leave; infinite if not before the period is over. */
export function finishOf(line: Timeline, load: Load, from: number, minutes: number): number {
  let left = minutes
  let now = from
  const lastLoaded = load.size === 0 ? -1 : Math.max(...load.keys())
  while (left > TOLERANCE) {
    if (now >= line.over || line.weeklyMinutes <= 0) return Number.POSITIVE_INFINITY
    const week = weekOf(line, now)
    const days = daysInWeek(line, week)
    const free = Math.max(0, (line.weeklyMinutes * days) / 7 - (load.get(week) ?? 0))
    const weekEnd = line.anchor + 7 * week + days
    const available = (free * (weekEnd - now)) / days
    if (left <= available + TOLERANCE) return now + (left * days) / Math.max(free, TOLERANCE)
    left -= available
    now = weekEnd
    if (week > lastLoaded && line.over === Number.POSITIVE_INFINITY) return now + (left * 7) / line.weeklyMinutes
  }
  return now
}

/** Last day on which work that is done at this time point took place. */
export function lastDay(start: number, finish: number): number {
  return Math.max(Math.floor(start + TOLERANCE), Math.ceil(finish - TOLERANCE) - 1)
}
