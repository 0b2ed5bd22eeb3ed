import { type Bounder, copyMultipliers, createBounder, type Multipliers } from './bound.ts'
import { fillGreedily } from './greedy.ts'
import type { Incumbent } from './incumbent.ts'
import { mayBePlaced } from './members.ts'
import type { Problem } from './problem.ts'
import type { Effort } from './schedule.ts'
import { decide, FREE, IN, OUT, type State, undoTo } from './state.ts'

/** One search under way. */
export interface Search {
  readonly problem: Problem
  readonly serves: readonly (readonly number[])[]
  readonly state: State
  readonly effort: Effort
  readonly best: Incumbent
  nodes: number
  nodesAllowed: number
  stopped: boolean
  /** Largest bound on value among nodes left open by a stop. */
  openBound: number
  shouldStop(): boolean
  /** Offers the state's members as a plan. */
  propose(quality: 'any' | 'earliest'): void
}

const TOLERANCE = 1e-6
const ROOT_ROUNDS = 300
/** Relaxed solutions that agree less than this on a candidate dispute it. */
const DISPUTED = 0.2
const NODE_ROUNDS = 24

/** What is looked for: more value, as much value in fewer minutes, or as much value in as many minutes (for dates and ids). */
export type Quest = 'value' | 'minutes' | 'equal'

interface Branching {
  readonly search: Search
  readonly bounder: Bounder
  /** Minutes that a plan of interest takes at most. */
  readonly cap: number
  /** What a bound must reach to be worth exploring, given the best plan so far. */
  least(): number
}

/**
 * Depth first over candidates. Each node lowers its bound, drops what the bound decides by itself, and branches on the candidate
 * most in dispute, trying first what most relaxed solutions did.
 * @source     Land and Doig 1960; bound and reduced costs in bound.ts
 */
export function branchAndBound(search: Search, quest: Quest): void {
  const { problem, state, best, serves } = search
  const { minutesUnit, minutesBudget } = problem
  const cap = quest === 'value' ? minutesBudget : best.minutes - (quest === 'minutes' ? minutesUnit : 0)
  const bounder = createBounder(
    problem,
    quest === 'value' ? { kind: 'value' } : { kind: 'minutes', value: best.value, cap },
  )
  // Whole units: a plan of more value has at least one more, one of fewer minutes at least one unit less.
  const least = () => {
    if (quest === 'value') return best.value + 1 - TOLERANCE
    return (quest === 'minutes' ? 1 : 0) - best.minutes / minutesUnit - TOLERANCE
  }
  const mark = state.trail.length
  explore({ search, bounder, cap, least }, bounder.first, ROOT_ROUNDS)
  undoTo(problem, serves, state, mark)
}

function explore(branching: Branching, at: Multipliers, rounds: number): void {
  const { search, bounder, least } = branching
  const { problem, serves, state } = search
  search.nodes++
  if (search.nodes > search.nodesAllowed || search.shouldStop()) search.stopped = true
  const upper = bounder.evaluate(state, at, search.stopped ? 1 : rounds, least())
  if (upper < least()) return
  search.propose('earliest')
  if (search.stopped) {
    search.openBound = Math.max(search.openBound, upper)
    return
  }
  if (!settle(branching, upper) || !mayBePlaced(problem, state, search.effort)) return
  const branch = mostDisputed(branching)
  if (branch < 0) {
    search.propose('earliest')
    return
  }
  if (search.nodes % 8 === 1) roundMean(branching)
  const first = bounder.mean[branch]! >= 0.5 ? IN : OUT
  for (const side of [first, first === IN ? OUT : IN] as const) {
    if (search.stopped) {
      search.openBound = Math.max(search.openBound, upper)
      return
    }
    const mark = state.trail.length
    if (decide(problem, serves, state, branch, side)) explore(branching, copyMultipliers(at), NODE_ROUNDS)
    undoTo(problem, serves, state, mark)
  }
}

/** A plan in the spirit of the relaxed solutions. */
function roundMean({ search, bounder }: Branching): void {
  const { problem, serves, state } = search
  const mark = state.trail.length
  const preference = bounder.mean.map((share) => share + 0.05)
  fillGreedily(problem, serves, state, search.effort, preference)
  search.propose('any')
  undoTo(problem, serves, state, mark)
}

/** Decides candidates whose other side the bound already rules out. False when that leaves nothing. */
function settle({ search, bounder, cap, least }: Branching, upper: number): boolean {
  const { problem, serves, state } = search
  const enough = least()
  const lean = bounder.lean.slice()
  for (let c = 0; c < problem.ids.length; c++) {
    if (state.status[c] !== FREE) continue
    const out = problem.minutes[c]! > cap - state.totals.minutes || (lean[c]! < 0 && upper + lean[c]! < enough)
    if (out && !decide(problem, serves, state, c, OUT)) return false
    if (!out && lean[c]! > 0 && upper - lean[c]! < enough && !decide(problem, serves, state, c, IN)) return false
  }
  return true
}

/**
 * The free candidate of most minutes among those that the relaxed solutions hold in part: it moves the bound most, either way.
 * Without such a one, the one that they agree on least for its minutes.
 */
function mostDisputed({ search: { problem, state }, bounder }: Branching): number {
  let branch = -1
  let most = Number.NEGATIVE_INFINITY
  const longest = Math.max(...problem.minutes)
  for (let c = 0; c < problem.ids.length; c++) {
    if (state.status[c] !== FREE) continue
    const doubt = Math.min(bounder.mean[c]!, 1 - bounder.mean[c]!)
    const weight = doubt > DISPUTED ? longest + problem.minutes[c]! : doubt * problem.minutes[c]!
    if (weight <= most) continue
    most = weight
    branch = c
  }
  return branch
}
