import { type Milestone, type PlanFrame, plannedOn } from './plan.ts'

export interface BurnUpPoint {
  readonly on: string
  readonly participants: number
  readonly planned: number
}

/** The first day, the first of every month after it, and the last day; empty when the last lies before the first. */
export function monthlyDays(from: string, to: string): string[] {
  if (to < from) return []
  const days = [from]
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
  for (;;) {
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`
    if (day >= to) break
    days.push(day)
  }
  return to === from ? days : [...days, to]
}

/**
 * KPI "burn-up": participants whose first run had begun by each monthly day, beside the plan on that day.
 * @param begunOn  one day per participant, any order
 * @complexity     O(n log n + months)
 */
export function burnUp(
  begunOn: readonly string[],
  frame: PlanFrame,
  plan: readonly Milestone[],
  until: string,
): BurnUpPoint[] {
  const sorted = [...begunOn].sort()
  let participants = 0
  return monthlyDays(frame.startsOn, until).map((on) => {
    while (participants < sorted.length && (sorted[participants] as string) <= on) participants += 1
    return { on, participants, planned: roundTenth(plannedOn(on, frame, plan)) }
  })
}

/** A plan in tenths of persons: finer is an artefact of the straight line. */
export const roundTenth = (value: number): number => Math.round(value * 10) / 10
