import { createBounder, firstMultipliers, type Multipliers } from './bound.ts'
import { exclude, fillGreedily } from './greedy.ts'
import { emptyIncumbent, type Incumbent, offer } from './incumbent.ts'
import { mayBePlaced } from './members.ts'
import type { Problem } from './problem.ts'
import type { Effort } from './schedule.ts'
import { createState, decide, FREE, IN, OUT, servedClauses, undoTo } from './state.ts'

export interface SearchOptions {
  readonly nodeLimit: number
  readonly shouldStop: () => boolean
  /** Ends as soon as a plan brings anything: enough to know that one exists. */
  readonly firstPlan?: boolean
  /** Told of every better plan. */
  readonly onPlan?: (incumbent: Incumbent) => void
}

export interface SearchResult {
  readonly best: Incumbent
  readonly optimal: boolean
  /** No plan brings more value than this. */
  readonly valueBound: number
  readonly nodes: number
}

const ROOT_ROUNDS = 300
const NODE_ROUNDS = 24
const SWAP_TRIALS = 60

/**
 * Depth-first branch and bound. A greedy plan comes first; each node lowers its bound, drops what the bound decides by itself, and
 * branches on the candidate on which the relaxed solutions disagree most.
 * @returns     the best plan, and whether it is proven; the bound is the largest one among nodes left open
 * @complexity  exponential in the worst case; at most nodeLimit nodes, each O(rounds x pairs of candidate and element)
 * @source      Land and Doig 1960; bound and reduced costs in bound.ts
 */
export function searchBest(problem: Problem, options: SearchOptions): SearchResult {
  const serves = servedClauses(problem)
  const state = createState(problem)
  const bounder = createBounder(problem)
  const best = emptyIncumbent()
  const effort: Effort = { left: options.nodeLimit * 10 }
  let nodes = 0
  let stopped = false
  let openBound = Number.NEGATIVE_INFINITY

  const propose = (quality: 'any' | 'earliest') => {
    if (!offer(problem, state, bounder.valueScale, best, quality, effort)) return
    options.onPlan?.(best)
    if (options.firstPlan && best.value > 0) stopped = true
  }
  const greedyHere = (score?: Float64Array) => {
    const mark = state.trail.length
    fillGreedily(problem, serves, state, effort, score)
    propose('any')
    undoTo(problem, serves, state, mark)
  }
  const target = () => best.score - 1e-6 - 1e-11 * Math.abs(best.score)

  greedyHere()
  swapMembers()

  function swapMembers(): void {
    for (let trial = 0, at = 0; trial < SWAP_TRIALS && at < best.members.length && !stopped; trial++) {
      const known = best.score
      exclude(problem, serves, state, [best.members[at] as number])
      greedyHere()
      undoTo(problem, serves, state, 0)
      at = best.score > known ? 0 : at + 1
    }
  }

  function explore(at: Multipliers, rounds: number): void {
    nodes++
    if (nodes > options.nodeLimit || options.shouldStop()) stopped = true
    const upper = bounder.evaluate(state, at, rounds, target())
    if (upper < target()) return
    if (stopped) {
      openBound = Math.max(openBound, upper)
      return
    }
    propose('earliest')
    if (stopped) {
      openBound = Math.max(openBound, upper)
      return
    }
    if (!settle(upper) || !mayBePlaced(problem, state, effort)) return
    const branch = mostDisputed()
    if (branch < 0) {
      propose('earliest')
      return
    }
    if (nodes % 8 === 1) greedyHere(bounder.mean.map((share) => share + 0.05))
    const first = bounder.mean[branch]! >= 0.5 ? IN : OUT
    for (const side of [first, first === IN ? OUT : IN] as const) {
      if (stopped) {
        openBound = Math.max(openBound, upper)
        return
      }
      const mark = state.trail.length
      const copy = { element: at.element.slice(), clause: at.clause.slice(), ects: at.ects }
      if (decide(problem, serves, state, branch, side)) explore(copy, NODE_ROUNDS)
      undoTo(problem, serves, state, mark)
    }
  }

  /** Decides candidates whose other side the bound already rules out. False when that leaves nothing. */
  function settle(upper: number): boolean {
    const lean = bounder.lean.slice()
    for (let c = 0; c < problem.ids.length; c++) {
      if (state.status[c] !== FREE) continue
      const room = problem.minutesBudget - state.totals.minutes
      const out = problem.minutes[c]! > room || (lean[c]! < 0 && upper + lean[c]! < target())
      if (out && !decide(problem, serves, state, c, OUT)) return false
      if (!out && lean[c]! > 0 && upper - lean[c]! < target() && !decide(problem, serves, state, c, IN)) return false
    }
    return true
  }

  function mostDisputed(): number {
    let branch = -1
    let least = Number.POSITIVE_INFINITY
    for (let c = 0; c < problem.ids.length; c++) {
      if (state.status[c] !== FREE) continue
      const distance = Math.abs(bounder.mean[c]! - 0.5)
      if (distance < least) {
        least = distance
        branch = c
      }
    }
    return branch
  }

  const root = firstMultipliers(problem, bounder.valueScale)
  if (stopped) openBound = problem.elementValue.reduce((sum, value) => sum + value, 0) * bounder.valueScale
  else {
    const mark = state.trail.length
    explore(root, ROOT_ROUNDS)
    undoTo(problem, serves, state, mark)
  }
  const open = Math.max(openBound, best.score)
  const valueBound = Math.max(best.value, Math.floor((open + bounder.valueScale - 1 + 1e-6) / bounder.valueScale))
  return { best, optimal: !stopped && !best.doubtful, valueBound, nodes: Math.min(nodes, options.nodeLimit) }
}
