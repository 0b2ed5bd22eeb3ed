import { branchAndBound, type Search } from './explore.ts'
import { addBundle, exclude, fillGreedily } from './greedy.ts'
import { emptyIncumbent, type Incumbent, offer } from './incumbent.ts'
import type { Problem } from './problem.ts'
import { createState, servedClauses, undoTo } from './state.ts'

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
  /** Proven on coverage, hours and end; ties by number of steps and ids are settled as far as TIE_NODES reach. */
  readonly optimal: boolean
  /** No plan brings more value than this, in units of the problem. */
  readonly valueBound: number
  readonly nodes: number
}

/** Exchanges tried at most, and candidates looked at in all of them together: a large catalogue gets fewer. */
const SWAP_TRIALS = 60
const SWAP_EFFORT = 12_000

/** Nodes for the order of ids alone: equal plans are equal to the learner, so their order is not worth a long search. */
const TIE_NODES = 40
/** Nodes to look for the plan that the region asks for most among plans that are equal to the learner. */
const DEMAND_NODES = 200

/**
 * A greedy plan at once, then exchanges, then branch and bound: for more value, for as much in fewer minutes, and among plans
 * equal in both for demand, the earliest end and the ids.
 * @returns     the best plan, and whether it is proven; the empty plan when nothing fits
 * @complexity  exponential in the worst case; at most nodeLimit nodes, each O(rounds x pairs of candidate and element)
 */
export function searchBest(problem: Problem, options: SearchOptions): SearchResult {
  const serves = servedClauses(problem)
  const best = emptyIncumbent()
  const search: Search = {
    problem,
    serves,
    state: createState(problem),
    effort: { left: options.nodeLimit * 10 },
    best,
    nodes: 0,
    nodesAllowed: options.nodeLimit,
    stopped: false,
    openBound: Number.NEGATIVE_INFINITY,
    shouldStop: options.shouldStop,
    propose(quality) {
      if (!offer(problem, this.state, best, quality, this.effort)) return
      options.onPlan?.(best)
      if (options.firstPlan && best.value > 0) this.stopped = true
    },
  }

  fillAndPropose(search)
  proposeBundles(search)
  exchange(search)
  const whole = [...problem.elementValue, ...problem.bundles.map((bundle) => bundle.value)].reduce((a, b) => a + b, 0)
  if (search.stopped || search.shouldStop()) return { best, optimal: false, valueBound: whole, nodes: 0 }

  if (best.value < whole) branchAndBound(search, 'value')
  const valueBound = Math.max(best.value, Math.min(whole, Math.floor(search.openBound + 1e-6)))
  if (!search.stopped) branchAndBound(search, 'minutes')
  let proven = !search.stopped
  if (proven) {
    const ties = problem.wantedBy.length > 0 ? DEMAND_NODES : TIE_NODES
    if (!problem.hasRuns) search.nodesAllowed = Math.min(search.nodesAllowed, search.nodes + ties)
    branchAndBound(search, 'equal')
    proven = !problem.hasRuns || !search.stopped
  }
  return { best, optimal: proven && !best.doubtful, valueBound, nodes: Math.min(search.nodes, options.nodeLimit) }
}

function fillAndPropose(search: Search): void {
  const mark = search.state.trail.length
  fillGreedily(search.problem, search.serves, search.state, search.effort)
  search.propose('any')
  undoTo(search.problem, search.serves, search.state, mark)
}

/** Each microdegree first, and the room that it leaves filled. */
function proposeBundles(search: Search): void {
  const { problem, serves, state, effort } = search
  for (let bundle = 0; bundle < problem.bundles.length; bundle++) {
    if (search.stopped || search.shouldStop()) return
    const mark = state.trail.length
    if (addBundle(problem, serves, state, bundle, effort)) fillAndPropose(search)
    undoTo(problem, serves, state, mark)
  }
}

/** Does the plan get better when one member is barred and the room is filled anew? */
function exchange(search: Search): void {
  const { best } = search
  const trials = Math.min(SWAP_TRIALS, SWAP_EFFORT / search.problem.ids.length)
  for (let trial = 0, at = 0; trial < trials && at < best.members.length; trial++) {
    if (search.stopped || search.shouldStop()) return
    const { value, minutes } = best
    exclude(search.problem, search.serves, search.state, [best.members[at] as number])
    fillAndPropose(search)
    undoTo(search.problem, search.serves, search.state, 0)
    at = best.value > value || best.minutes < minutes ? 0 : at + 1
  }
}
