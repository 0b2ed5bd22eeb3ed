import type { OpenRun } from './admissible.ts'
import type { Placement, Problem } from './problem.ts'

/** For each member, its clauses as lists of alternatives that are members too. */
export type MemberClauses = ReadonlyMap<number, readonly (readonly number[])[]>

/**
 * An order in which every member's clauses are met by earlier members, smallest number first where there is a choice.
 * @returns     null when there is none, for example when two members only have each other
 * @complexity  O(n^2)
 */
export function orderOf(members: readonly number[], clauses: MemberClauses): number[] | null {
  const done = new Set<number>()
  const order: number[] = []
  while (order.length < members.length) {
    const next = members.find(
      (c) => !done.has(c) && (clauses.get(c) ?? []).every((alternatives) => alternatives.some((a) => done.has(a))),
    )
    if (next === undefined) return null
    done.add(next)
    order.push(next)
  }
  return order
}

/**
 * Places every member as early as its clauses allow, runs by date and self-paced work without a duration.
 * @param fixed  runs already chosen; members without an entry take the earliest-ending run that begins in time
 * @returns      the placement in which every member ends as early as in any; null when some member finds no run
 * @complexity   O(n^2 x (clauses + runs))
 * @source       Knuth 1977, "A generalization of Dijkstra's algorithm", for AND-OR precedence
 */
export function earliestPlacement(
  problem: Problem,
  members: readonly number[],
  clauses: MemberClauses,
  fixed: ReadonlyMap<number, OpenRun>,
): Placement | null {
  // First day on which work that needs this member may begin.
  const after = new Map<number, number>()
  const run = new Map<number, OpenRun | null>()
  const order: number[] = []
  while (order.length < members.length) {
    let next = -1
    let nextAfter = Number.POSITIVE_INFINITY
    let nextRun: OpenRun | null = null
    for (const c of members) {
      if (after.has(c)) continue
      const ready = readyDay(clauses.get(c) ?? [], after)
      if (ready === null) continue
      const own = problem.runs[c]
      const options = fixed.has(c) ? [fixed.get(c) as OpenRun] : own
      const taken = options == null ? null : options.find((option) => option.start >= ready)
      if (taken === undefined) continue
      const day = taken === null ? ready : taken.end + 1
      if (next >= 0 && day >= nextAfter) continue
      next = c
      nextAfter = day
      nextRun = taken
    }
    if (next < 0) return null
    after.set(next, nextAfter)
    run.set(next, nextRun)
    order.push(next)
  }
  const runs = order.map((c) => run.get(c) ?? null)
  return {
    members: order,
    run: runs,
    start: runs.map((r) => r?.start ?? null),
    end: runs.map((r) => r?.end ?? null),
    lastDay: Math.max(Number.NEGATIVE_INFINITY, ...runs.map((r) => r?.end ?? Number.NEGATIVE_INFINITY)),
  }
}

function readyDay(clauses: readonly (readonly number[])[], after: ReadonlyMap<number, number>): number | null {
  let ready = Number.NEGATIVE_INFINITY
  for (const alternatives of clauses) {
    const earliest = Math.min(...alternatives.map((a) => after.get(a) ?? Number.POSITIVE_INFINITY))
    if (earliest === Number.POSITIVE_INFINITY) return null
    ready = Math.max(ready, earliest)
  }
  return ready
}
