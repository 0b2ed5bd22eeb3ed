import type { OpenRun } from './admissible.ts'
import { earliestPlacement, orderOf } from './earliest.ts'
import type { Placement, Problem } from './problem.ts'
import { placeSelfPaced } from './self-paced.ts'
import { addLoad, type Load } from './timeline.ts'

/** Steps left for searching schedules; shared by a whole solve so that a plan's cost stays bounded. */
export interface Effort {
  left: number
}

/** 'unknown' when the effort ran out before the answer was found. */
export type ScheduleAnswer = Placement | 'impossible' | 'unknown'

/**
 * Places a set of candidates in time.
 * @param clauses  per member, alternatives that are members themselves (an empty alternative list cannot be met)
 * @param quality  'any' stops at the first placement, 'earliest' at the one with the earliest last day
 * @returns        a placement in order of work; 'impossible' only when there is none
 * @complexity     O(n^2) when weekly hours do not bind runs; otherwise exponential in the worst case, within `effort`
 */
export function scheduleSet(
  problem: Problem,
  members: readonly number[],
  clauses: ReadonlyMap<number, readonly (readonly number[])[]>,
  quality: 'any' | 'earliest',
  effort: Effort,
): ScheduleAnswer {
  const order = orderOf(members, clauses)
  if (order === null) return 'impossible'
  if (!problem.timeline.loaded) return earliestPlacement(problem, members, clauses, new Map()) ?? 'impossible'

  const withRuns = order.filter((c) => problem.runs[c] !== null)
  const selfPaced = order.filter((c) => problem.runs[c] === null)
  // No run of a member may end later than the best placement found; none can end before the latest of the earliest ends.
  const floor = Math.max(Number.NEGATIVE_INFINITY, ...withRuns.map((c) => problem.runs[c]![0]!.end))
  const chosen = new Map<number, OpenRun>()
  const load: Load = new Map()
  let best: Placement | null = null
  let spent = false

  const assign = (index: number): boolean => {
    if (effort.left-- <= 0) {
      spent = true
      return true
    }
    if (index === withRuns.length) {
      const limit = best === null ? Number.POSITIVE_INFINITY : best.lastDay
      const placed = placeSelfPaced(problem, selfPaced, clauses, chosen, load, limit, quality, effort)
      if (placed === 'unknown') spent = true
      else if (placed !== 'impossible') best = placed
      return spent || (best !== null && (quality === 'any' || best.lastDay <= floor))
    }
    const c = withRuns[index] as number
    for (const run of problem.runs[c] as readonly OpenRun[]) {
      if (best !== null && run.end >= best.lastDay) break
      if (!runCanFollow(clauses.get(c) ?? [], chosen, run)) continue
      const minutes = problem.minutes[c] as number
      chosen.set(c, run)
      const done = addLoad(problem.timeline, load, run, minutes, 1) && assign(index + 1)
      addLoad(problem.timeline, load, run, minutes, -1)
      chosen.delete(c)
      if (done) return true
    }
    return false
  }
  assign(0)
  if (best !== null && (quality === 'any' || !spent)) return best
  return spent ? 'unknown' : 'impossible'
}

/** False when every alternative of some clause is a placed run that ends too late. */
function runCanFollow(
  clauses: readonly (readonly number[])[],
  chosen: ReadonlyMap<number, OpenRun>,
  run: OpenRun,
): boolean {
  return clauses.every((alternatives) =>
    alternatives.some((a) => {
      const earlier = chosen.get(a)
      return earlier === undefined ? true : earlier.end < run.start
    }),
  )
}
