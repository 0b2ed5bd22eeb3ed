import { canBeOrdered, placeMembers } from './members.ts'
import { demandOf, type Placement, type Problem } from './problem.ts'
import type { Effort } from './schedule.ts'
import { membersOf, type State } from './state.ts'

/** The best plan so far. */
export interface Incumbent {
  members: readonly number[]
  value: number
  minutes: number
  demand: number
  /** null until dates matter: then the whole period's worth of hours decides, not the order. */
  placement: Placement | null
  lastDay: number
  /** True when some plan could not be judged within the effort. */
  doubtful: boolean
}

export function emptyIncumbent(): Incumbent {
  return {
    members: [],
    value: 0,
    minutes: 0,
    demand: 0,
    placement: null,
    lastDay: Number.NEGATIVE_INFINITY,
    doubtful: false,
  }
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
  const demand = demandOf(problem, members)
  const equal = value === incumbent.value && minutes === incumbent.minutes
  if (equal && !precedes({ demand, lastDay, members }, incumbent)) return false
  Object.assign(incumbent, { members, value, minutes, demand, placement, lastDay })
  return true
}

/** Ties: more demand, earlier last day, then fewer steps, then the ids (numbers ascend with them). */
function precedes(plan: Pick<Incumbent, 'demand' | 'lastDay' | 'members'>, than: Incumbent): boolean {
  if (plan.demand !== than.demand) return plan.demand > than.demand
  if (plan.lastDay !== than.lastDay) return plan.lastDay < than.lastDay
  if (plan.members.length !== than.members.length) return plan.members.length < than.members.length
  const at = plan.members.findIndex((c, i) => c !== than.members[i])
  return at >= 0 && (plan.members[at] as number) < (than.members[at] as number)
}
