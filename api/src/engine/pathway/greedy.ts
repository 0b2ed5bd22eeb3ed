import { mayBePlaced } from './members.ts'
import type { Problem } from './problem.ts'
import type { Effort } from './schedule.ts'
import { decide, FREE, IN, OUT, type State, undoTo } from './state.ts'

type Serves = readonly (readonly number[])[]

/**
 * Adds, while anything fits, the candidate with the most new value for each minute, prerequisites included.
 * Leaves the additions on the state's trail; every clause of what it adds is met.
 * @param score  preference among candidates; new value per minute when missing
 */
export function fillGreedily(
  problem: Problem,
  serves: Serves,
  state: State,
  effort: Effort,
  score?: Float64Array,
): void {
  const barred = new Set<number>()
  for (;;) {
    const ranked = rank(problem, state, barred, score)
    if (ranked < 0) return
    const mark = state.trail.length
    if (!addWithPrerequisites(problem, serves, state, ranked) || !mayBePlaced(problem, state, effort)) {
      undoTo(problem, serves, state, mark)
      barred.add(ranked)
    }
  }
}

function rank(problem: Problem, state: State, barred: ReadonlySet<number>, score?: Float64Array): number {
  const room = problem.minutesBudget - state.totals.minutes
  let best = -1
  let bestScore = 0
  for (let c = 0; c < problem.ids.length; c++) {
    if (state.status[c] !== FREE || barred.has(c) || problem.minutes[c]! > room) continue
    let gain = 0
    for (const e of problem.reaches[c]!) if (state.reached[e] === 0) gain += problem.elementValue[e]!
    for (const r of problem.rowsOf[c]!) gain += completing(problem, state, r)
    if (gain === 0) continue
    if (score !== undefined) gain *= score[c]!
    // Prerequisites only lower it.
    if (gain / (problem.minutes[c]! + 1) <= bestScore) continue
    const value = gain / (prerequisiteMinutes(problem, state, c) + 1)
    if (value > bestScore) {
      best = c
      bestScore = value
    }
  }
  return best
}

/** The bonus of a bundle that one more member of this row completes, else 0. */
function completing(problem: Problem, state: State, r: number): number {
  const { bundle, need } = problem.bundleRows[r]!
  return state.rowsShort[bundle] === 1 && state.rowIn[r] === need - 1 ? problem.bundles[bundle]!.value : 0
}

/** Adds what a bundle still needs, of each row the shortest, prerequisites included. False when that does not fit. */
export function addBundle(problem: Problem, serves: Serves, state: State, bundle: number, effort: Effort): boolean {
  for (const r of problem.rowsOfBundle[bundle]!) {
    const { need, members } = problem.bundleRows[r]!
    const byLength = members.toSorted(
      (a, b) => prerequisiteMinutes(problem, state, a) - prerequisiteMinutes(problem, state, b),
    )
    for (const c of byLength) {
      if (state.rowIn[r]! >= need) break
      if (state.status[c] !== FREE) continue
      if (!addWithPrerequisites(problem, serves, state, c)) return false
    }
    if (state.rowIn[r]! < need) return false
  }
  return mayBePlaced(problem, state, effort)
}

function prerequisiteMinutes(problem: Problem, state: State, c: number, seen = new Set<number>()): number {
  seen.add(c)
  let sum = problem.minutes[c] as number
  for (const k of problem.clausesOf[c]!) {
    if (state.metBy[k]! > 0) continue
    const next = cheapest(problem, state, k)
    if (next !== undefined && !seen.has(next)) sum += prerequisiteMinutes(problem, state, next, seen)
  }
  return sum
}

function cheapest(problem: Problem, state: State, clause: number): number | undefined {
  let best: number | undefined
  for (const a of problem.clauses[clause]!.alternatives) {
    if (state.status[a] !== FREE) continue
    if (best === undefined || problem.minutes[a]! < problem.minutes[best]!) best = a
  }
  return best
}

function addWithPrerequisites(problem: Problem, serves: Serves, state: State, c: number): boolean {
  const queue = [c]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (!decide(problem, serves, state, next, IN)) return false
    for (let member = 0; member < problem.ids.length; member++) {
      if (state.status[member] !== IN) continue
      for (const k of problem.clausesOf[member]!) {
        if (state.metBy[k]! > 0) continue
        const alternative = cheapest(problem, state, k)
        if (alternative === undefined) return false
        queue.push(alternative)
      }
    }
  }
  return true
}

/** Leaves a list of candidates out; used to look for a plan beside the one at hand. */
export function exclude(problem: Problem, serves: Serves, state: State, candidates: readonly number[]): boolean {
  return candidates.every((c) => state.status[c] !== FREE || decide(problem, serves, state, c, OUT))
}
