import { type Bounder, firstMultipliers, type Multipliers } from './bound.ts'
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
  readonly bounder: Bounder
  readonly effort: Effort
  readonly best: Incumbent
  nodes: number
  nodesAllowed: number
  stopped: boolean
  /** Largest bound among nodes left open by a stop. */
  openBound: number
  shouldStop(): boolean
  /** Offers the state's members as a plan. */
  propose(quality: 'any' | 'earliest'): void
}

const ROOT_ROUNDS = 300
const NODE_ROUNDS = 24

/**
 * Depth first over candidates. Each node lowers its bound, drops what the bound decides by itself, and branches on the candidate
 * whose decision costs the bound least either way, trying first what most relaxed solutions did.
 * @param aim  'better' leaves out plans that only equal the best; 'equal' looks at those too
 * @source     Land and Doig 1960; bound and reduced costs in bound.ts
 */
export function branchAndBound(search: Search, aim: 'better' | 'equal'): void {
  const mark = search.state.trail.length
  explore(search, firstMultipliers(search.problem, search.bounder.valueScale), ROOT_ROUNDS, aim)
  undoTo(search.problem, search.serves, search.state, mark)
}

/** What a bound must reach to be worth exploring: scores of different plans lie at least the minutes' unit apart. */
function target({ best, problem }: Search, aim: 'better' | 'equal'): number {
  const step = problem.minutesUnit
  const tolerance = 1e-6 + 1e-11 * Math.abs(best.score)
  return best.score - tolerance + (aim === 'better' ? step : 0)
}

function explore(search: Search, at: Multipliers, rounds: number, aim: 'better' | 'equal'): void {
  const { problem, serves, state, bounder } = search
  search.nodes++
  if (search.nodes > search.nodesAllowed || search.shouldStop()) search.stopped = true
  const upper = bounder.evaluate(state, at, search.stopped ? 1 : rounds, target(search, aim))
  if (upper < target(search, aim)) return
  search.propose('earliest')
  if (search.stopped) {
    search.openBound = Math.max(search.openBound, upper)
    return
  }
  if (!settle(search, upper, aim) || !mayBePlaced(problem, state, search.effort)) return
  const branch = mostDisputed(search)
  if (branch < 0) {
    search.propose('earliest')
    return
  }
  if (search.nodes % 8 === 1) roundMean(search)
  const first = bounder.mean[branch]! >= 0.5 ? IN : OUT
  for (const side of [first, first === IN ? OUT : IN] as const) {
    if (search.stopped) {
      search.openBound = Math.max(search.openBound, upper)
      return
    }
    const mark = state.trail.length
    const own = { element: at.element.slice(), clause: at.clause.slice(), ects: at.ects }
    if (decide(problem, serves, state, branch, side)) explore(search, own, NODE_ROUNDS, aim)
    undoTo(problem, serves, state, mark)
  }
}

/** A plan in the spirit of the relaxed solutions. */
function roundMean(search: Search): void {
  const { problem, serves, state } = search
  const mark = state.trail.length
  const preference = search.bounder.mean.map((share) => share + 0.05)
  fillGreedily(problem, serves, state, search.effort, preference)
  search.propose('any')
  undoTo(problem, serves, state, mark)
}

/** Decides candidates whose other side the bound already rules out. False when that leaves nothing. */
function settle(search: Search, upper: number, aim: 'better' | 'equal'): boolean {
  const { problem, serves, state } = search
  const least = target(search, aim)
  const lean = search.bounder.lean.slice()
  for (let c = 0; c < problem.ids.length; c++) {
    if (state.status[c] !== FREE) continue
    const room = problem.minutesBudget - state.totals.minutes
    const out = problem.minutes[c]! > room || (lean[c]! < 0 && upper + lean[c]! < least)
    if (out && !decide(problem, serves, state, c, OUT)) return false
    if (!out && lean[c]! > 0 && upper - lean[c]! < least && !decide(problem, serves, state, c, IN)) return false
  }
  return true
}

/** The free candidate for which deciding either way costs the bound least. */
function mostDisputed({ problem, state, bounder }: Search): number {
  let branch = -1
  let least = Number.POSITIVE_INFINITY
  for (let c = 0; c < problem.ids.length; c++) {
    const cost = Math.abs(bounder.lean[c]!)
    if (state.status[c] !== FREE || cost >= least) continue
    least = cost
    branch = c
  }
  return branch
}
