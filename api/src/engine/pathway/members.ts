import { type MemberClauses, orderOf } from './earliest.ts'
import type { Placement, Problem } from './problem.ts'
import { type Effort, type ScheduleAnswer, scheduleSet } from './schedule.ts'
import { IN, membersOf, type State } from './state.ts'

/** Steps one schedule may take before the search goes on without knowing. */
const STEPS_PER_SCHEDULE = 4_000

/**
 * The members' clauses reduced to members.
 * @param strict  false leaves out clauses that a candidate still free may meet: what remains must hold in every completion
 */
export function memberClauses(problem: Problem, state: State, strict: boolean): MemberClauses {
  const result = new Map<number, number[][]>()
  for (const c of membersOf(state)) {
    const own = (problem.clausesOf[c] as readonly number[])
      .filter((k) => strict || state.meetable[k] === 0)
      .map((k) => problem.clauses[k]!.alternatives.filter((a) => state.status[a] === IN))
    if (own.length > 0) result.set(c, own)
  }
  return result
}

/** Places the members as they stand, all prerequisites among themselves. */
export function placeMembers(
  problem: Problem,
  state: State,
  quality: 'any' | 'earliest',
  effort: Effort,
): ScheduleAnswer {
  const clauses = memberClauses(problem, state, true)
  return within(effort, (share) => scheduleSet(problem, membersOf(state), clauses, quality, share))
}

/** False only when no completion of the state can be placed in time. */
export function mayBePlaced(problem: Problem, state: State, effort: Effort): boolean {
  if (!problem.hasRuns) return true
  const clauses = memberClauses(problem, state, false)
  return within(effort, (share) => scheduleSet(problem, membersOf(state), clauses, 'any', share)) !== 'impossible'
}

/** Whether the members can be put in an order; enough where no dates bind. */
export function canBeOrdered(problem: Problem, state: State): boolean {
  return orderOf(membersOf(state), memberClauses(problem, state, true)) !== null
}

function within(effort: Effort, run: (share: Effort) => Placement | 'impossible' | 'unknown') {
  const share = { left: Math.min(STEPS_PER_SCHEDULE, Math.max(0, effort.left)) }
  const before = share.left
  const answer = run(share)
  effort.left -= before - Math.max(0, share.left)
  return answer
}
