import { canBeOrdered, placeMembers } from './members.ts'
import type { Placement, Problem } from './problem.ts'
import type { Effort } from './schedule.ts'
import { membersOf, type State } from './state.ts'

/** The best plan so far. */
export interface Incumbent {
  members: readonly number[]
  value: number
  minutes: number
  /** null until dates matter: then the whole period's worth of hours decides, not the order. */
  placement: Placement | null
  lastDay: number
  /** True when some plan could not be judged within the effort. */
  doubtful: boolean
}

export function emptyIncumbent(): Incumbent {
  return { members: [], value: 0, minutes: 0, placement: null, lastDay: Number.NEGATIVE_INFINITY, doubtful: false }
}

/** Takes the state's members as the new best plan if they are one and are better. Returns whether it did. */
export function offer(
  problem: Problem,
  state: State,
  incumbent: Incumbent,
  quality: 'any' | 'earliest',
  effort: Effort,
): boolean {
  const { value, minutes } = state.totals
  if (value < incumbent.value || (value === incumbent.value && minutes > incumbent.minutes)) return false
  if (state.metBy.some((met, k) => met === 0 && state.status[problem.clauses[k]!.owner] === 1)) return false
  let placement: Placement | null = null
  let lastDay = Number.NEGATIVE_INFINITY
  if (problem.hasRuns) {
    const answer = placeMembers(problem, state, quality, effort)
    if (answer === 'unknown') incumbent.doubtful = true
    if (typeof answer === 'string') return false
    placement = answer
    lastDay = answer.lastDay
  } else if (!canBeOrdered(problem, state)) return false
  const members = membersOf(state)
  const equal = value === incumbent.value && minutes === incumbent.minutes
  if (equal && !precedes(lastDay, members, incumbent)) return false
  Object.assign(incumbent, { members, value, minutes, placement, lastDay })
  return true
}

/** Ties: earlier last day, then fewer steps, then the ids (numbers ascend with them). */
function precedes(lastDay: number, members: readonly number[], than: Incumbent): boolean {
  if (lastDay !== than.lastDay) return lastDay < than.lastDay
  if (members.length !== than.members.length) return members.length < than.members.length
  const at = members.findIndex((c, i) => c !== than.members[i])
  return at >= 0 && (members[at] as number) < (than.members[at] as number)
}
