import type { SkillGraph } from '../matching/skill-graph.ts'
import { type Limits, type Refusal, readLimits } from './admissible.ts'
import { findBlock } from './blocked-by.ts'
import { dayNumber } from './calendar.ts'
import { compileProblem, type Standing } from './compile.ts'
import { earliestPlacement } from './earliest.ts'
import { explainPlan } from './explain.ts'
import { coverageOf, type Goal, noCredit, prepareGoal, raiseCredit } from './goal.ts'
import type { Placement, Problem } from './problem.ts'
import { scheduleSet } from './schedule.ts'
import { type SearchResult, searchBest } from './search.ts'
import type {
  Pathway,
  PathwayCredential,
  PathwayMicrodegree,
  PathwayOptions,
  PathwayRequest,
  PathwayStep,
} from './types.ts'
import { explainAbsences } from './why-not.ts'

const DEFAULT_NODE_LIMIT = 200_000

/**
 * The best plan under the objective as it stands, without a shift of emphasis. What request and answer mean is told in
 * recommend-pathway.ts.
 */
export function solvePathway(graph: SkillGraph, request: PathwayRequest, options: PathwayOptions = {}): Pathway {
  const question = readQuestion(graph, request)
  const { goal, catalogue, limits, standing, microdegrees } = question
  const { problem, refused } = compileProblem(goal, catalogue, standing, limits, microdegrees)
  const found = searchBest(problem, {
    nodeLimit: options.nodeLimit ?? DEFAULT_NODE_LIMIT,
    shouldStop: options.shouldStop ?? (() => false),
  })
  const proof = { optimal: found.optimal, gap: found.optimal ? 0 : gapOf(problem, standing, found) }
  return tell(question, refused, found.best.placement ?? place(problem, found), problem.ids, proof)
}

/** Other steps told as the answer to this question: what they add to its goal, and why nothing else is among them. */
export function retellPathway(
  graph: SkillGraph,
  request: PathwayRequest,
  steps: readonly PathwayStep[],
  proof: Pick<Pathway, 'optimal' | 'gap'>,
): Pathway {
  const question = readQuestion(graph, request)
  const { goal, catalogue, limits, standing, microdegrees } = question
  const { refused } = compileProblem(goal, catalogue, standing, limits, microdegrees)
  const days = (date: string | null) => (date === null ? null : dayNumber(date))
  const placement: Placement = {
    members: steps.map((_, i) => i),
    run: steps.map(({ run, start, end }) =>
      run === null ? null : { id: run, start: days(start) ?? 0, end: days(end) ?? 0 },
    ),
    start: steps.map((step) => days(step.start)),
    end: steps.map((step) => days(step.end)),
    lastDay: Math.max(Number.NEGATIVE_INFINITY, ...steps.map((step) => days(step.end) ?? Number.NEGATIVE_INFINITY)),
  }
  const told = tell(
    question,
    refused,
    placement,
    steps.map((step) => step.credential),
    proof,
  )
  // Nothing stands in the way of what would fit: the emphasis left it out.
  const whyNot = told.whyNot.map(({ credential, ...reason }) =>
    reason.code === 'no-run' || reason.code === 'weekly-hours'
      ? refused.has(credential)
        ? { credential, ...reason }
        : { credential, code: 'emphasis' as const }
      : { credential, ...reason },
  )
  return { ...told, whyNot }
}

interface Question {
  readonly goal: Goal
  readonly catalogue: readonly PathwayCredential[]
  readonly byId: ReadonlyMap<string, PathwayCredential>
  readonly limits: Limits
  readonly standing: Standing
  readonly microdegrees: readonly PathwayMicrodegree[]
}

function readQuestion(graph: SkillGraph, request: PathwayRequest): Question {
  const byId = indexCatalogue(request.catalogue)
  const goal = prepareGoal(graph, request.goal)
  return {
    goal,
    catalogue: request.catalogue,
    byId,
    limits: readLimits(request.limits),
    standing: readStanding(goal, request, byId),
    microdegrees: readMicrodegrees(request),
  }
}

function tell(
  { goal, catalogue, byId, limits, standing, microdegrees }: Question,
  refused: ReadonlyMap<string, Refusal>,
  placement: Placement,
  ids: readonly string[],
  proof: Pick<Pathway, 'optimal' | 'gap'>,
): Pathway {
  const plan = explainPlan(goal, standing, placement, ids, byId, microdegrees)
  const coverageBefore = coverageOf(goal, standing.credit)
  const missing = coverageBefore !== null && coverageBefore < 1
  return {
    ...plan,
    ...proof,
    coverageBefore,
    closest: null,
    blockedBy: missing && plan.steps.length === 0 ? findBlock(goal, catalogue, standing, limits) : null,
    whyNot: explainAbsences(goal, catalogue, standing, limits, refused, plan.steps),
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
  const learned = [...passed].flatMap((id) => byId.get(id)?.teaches ?? [])
  for (const skill of learned) skills.add(skill.uri)
  const credit = noCredit(goal)
  raiseCredit(goal, credit, [...request.held, ...learned])
  return { skills, passed, demand: readDemand(request), credit }
}

function readMicrodegrees({ microdegrees = [] }: PathwayRequest) {
  for (const { id, electivesNeeded } of microdegrees) {
    if (!(Number.isInteger(electivesNeeded) && electivesNeeded >= 0)) {
      throw new RangeError(`electives needed for ${id} must be a whole number, 0 or more, not ${electivesNeeded}`)
    }
  }
  return microdegrees
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
