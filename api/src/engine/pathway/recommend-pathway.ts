import type { SkillGraph } from '../matching/skill-graph.ts'
import type { Pathway, PathwayCredential, PathwayOptions, PathwayRequest } from '../types.ts'
import { readLimits } from './admissible.ts'
import { findBlock } from './blocked-by.ts'
import { compileProblem, type Standing } from './compile.ts'
import { earliestPlacement } from './earliest.ts'
import { explainPlan } from './explain.ts'
import { coverageOf, type Goal, noCredit, prepareGoal, raiseCredit } from './goal.ts'
import type { Placement, Problem } from './problem.ts'
import { scheduleSet } from './schedule.ts'
import { type SearchResult, searchBest } from './search.ts'
import { explainAbsences } from './why-not.ts'

const DEFAULT_NODE_LIMIT = 200_000

/**
 * The best plan of micro-credentials towards a goal within hard limits.
 *
 * Objective, each part only among plans equal in the ones before: largest weighted coverage of the goal (a must weighs three times
 * its weight; near skills in part; each goal skill once, by its best credit), fewest hours, most demand in the region for what is taught, earliest
 * end, fewest steps, ids.
 * @param request  skills held and credentials passed count as known, with what the passed ones teach; see problem.ts and
 *                 timeline.ts for what the limits mean
 * @returns        steps in order of work. Empty goal: no steps, coverage null. Nothing missing: no steps, blockedBy null. Nothing
 *                 fits: no steps and the limit that would have to give. `optimal` when it is proven that no plan
 *                 has more coverage, fewer hours or an earlier end (and, with runs, more demand); `gap` is the share of coverage still in doubt, so an unproven
 *                 plan with gap 0 is short of proof only on hours or dates
 * @throws {RangeError} if a goal weight is not finite and above 0, an id occurs twice, hours or ECTS are negative, a limit is
 *                 negative or a date is none (names it)
 * @complexity     exponential in the worst case, at most `nodeLimit` nodes (default 200,000); same input, same output
 * @source         budgeted maximum coverage with precedence; branch and bound with a Lagrangian bound, see bound.ts
 */
export function recommendPathway(graph: SkillGraph, request: PathwayRequest, options: PathwayOptions = {}): Pathway {
  const byId = indexCatalogue(request.catalogue)
  const goal = prepareGoal(graph, request.goal)
  const limits = readLimits(request.limits)
  const standing = readStanding(goal, request, byId)
  const { problem, refused } = compileProblem(goal, request.catalogue, standing, limits)
  const found = searchBest(problem, {
    nodeLimit: options.nodeLimit ?? DEFAULT_NODE_LIMIT,
    shouldStop: options.shouldStop ?? (() => false),
  })
  const plan = explainPlan(goal, standing.credit, found.best.placement ?? place(problem, found), problem.ids, byId)
  const coverageBefore = coverageOf(goal, standing.credit)
  const missing = coverageBefore !== null && coverageBefore < 1
  return {
    ...plan,
    coverageBefore,
    optimal: found.optimal,
    gap: found.optimal ? 0 : gapOf(problem, standing, found),
    blockedBy: missing && plan.steps.length === 0 ? findBlock(goal, request.catalogue, standing, limits) : null,
    whyNot: explainAbsences(goal, request.catalogue, standing, limits, refused, plan.steps),
  }
}

function indexCatalogue(catalogue: readonly PathwayCredential[]): Map<string, PathwayCredential> {
  const byId = new Map<string, PathwayCredential>()
  for (const credential of catalogue) {
    if (byId.has(credential.id)) throw new RangeError(`credential ${credential.id} is listed twice`)
    if (!(Number.isFinite(credential.hours) && credential.hours >= 0)) {
      throw new RangeError(`hours of ${credential.id} must be finite and 0 or more, not ${credential.hours}`)
    }
    if (credential.ects !== null && !(Number.isFinite(credential.ects) && credential.ects >= 0)) {
      throw new RangeError(`ECTS of ${credential.id} must be finite and 0 or more, or null, not ${credential.ects}`)
    }
    byId.set(credential.id, credential)
  }
  return byId
}

function readStanding(goal: Goal, request: PathwayRequest, byId: ReadonlyMap<string, PathwayCredential>): Standing {
  const passed = new Set(request.passed ?? [])
  const skills = new Set(request.held.map((skill) => skill.uri))
  for (const id of passed) for (const skill of byId.get(id)?.teaches ?? []) skills.add(skill.uri)
  const credit = noCredit(goal)
  raiseCredit(goal, credit, skills)
  return { skills, passed, demand: readDemand(request), credit }
}

function readDemand({ demand = [] }: PathwayRequest): Map<string, number> {
  for (const { uri, wanted } of demand) {
    if (!(Number.isInteger(wanted) && wanted > 0)) {
      throw new RangeError(`demand for ${uri} must be a whole number above 0, not ${wanted}`)
    }
  }
  return new Map(demand.map(({ uri, wanted }) => [uri, wanted]))
}

/** Dates and order for a plan without runs: any possible order fits, so the first one by id is taken. */
function place(problem: Problem, found: SearchResult): Placement {
  const members = new Set(found.best.members)
  const clauses = new Map(
    [...members].map((c) => [
      c,
      problem.clausesOf[c]!.map((k) => problem.clauses[k]!.alternatives.filter((a) => members.has(a))),
    ]),
  )
  const effort = { left: Number.POSITIVE_INFINITY }
  const placed = scheduleSet(problem, found.best.members, clauses, 'any', effort)
  if (typeof placed !== 'string') return placed
  return earliestPlacement(problem, found.best.members, clauses, new Map()) as Placement
}

function gapOf(problem: Problem, standing: Standing, found: SearchResult): number {
  const { units } = problem.goal
  const held = units.reduce((sum, unit, g) => sum + unit * standing.credit.hundredths[g]!, 0)
  const bound = found.valueBound * problem.valueUnit
  return (bound - found.best.value * problem.valueUnit) / Math.max(1, bound + held)
}
