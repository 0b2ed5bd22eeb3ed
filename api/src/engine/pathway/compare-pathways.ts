import type { SkillGraph } from '../matching/skill-graph.ts'
import { dayNumber } from './calendar.ts'
import { findLeaner } from './emphasis.ts'
import { coverageOf, noCredit, prepareGoal, raiseCredit } from './goal.ts'
import { LIMITS_BY_EASE, type LiftableLimit, liftLimit } from './lift-limit.ts'
import { keyOf } from './recommend-pathway.ts'
import { retellPathway, solvePathway } from './solve-pathway.ts'
import type { Pathway, PathwayComparison, PathwayMeasures, PathwayOptions, PathwayRequest } from './types.ts'

/** Weight of a goal skill that nobody asks for, where the most wanted one weighs 100. */
const UNWANTED_WEIGHT = 1
const PROBE_NODES = 200

/**
 * Plans that differ from the one that was asked for, and the one limit whose absence would gain most.
 *
 * closest: the plan without the emphasis that was asked for. fastest: the earliest end at which at least KEPT_GAIN of its gain in coverage is left, and the best plan until then. fewest-hours:
 * the same with hours. widest-demand: each goal skill weighs what the region asks for it. online: nothing on site. evenings: only what
 * can be done beside work during the day. An alternative that cannot be taken or that takes the same steps and runs as one before it is left out.
 * @param plan    the plan that was asked for
 * @returns       the plan itself first. relaxation is null when no single limit gains anything
 * @complexity    at most about 40 searches of at most 200 nodes each
 */
export function comparePathways(
  graph: SkillGraph,
  request: PathwayRequest,
  plan: Pathway,
  options: PathwayOptions = {},
): PathwayComparison {
  const own = { nodeLimit: PROBE_NODES, ...options }
  const solve = (changed: PathwayRequest) => solvePathway(graph, changed, own)
  const measure = (found: Pathway) => measurePathway(graph, request, found)
  const asked = measure(plan)
  const alternatives: PathwayComparison['alternatives'][number][] = [{ kind: 'asked', plan, ...asked }]
  const seen = new Set([keyOf(plan)])
  const offer = (kind: Exclude<PathwayComparison['alternatives'][number]['kind'], 'asked'>, found: Pathway | null) => {
    if (found === null || found.steps.length === 0 || seen.has(keyOf(found))) return
    seen.add(keyOf(found))
    alternatives.push({ kind, plan: found, ...measure(found) })
  }
  // Solved as another question, told as an answer to this one: what its search leaves out, microdegrees say, is still told.
  const retell = ({ steps, optimal, gap }: Pathway) => retellPathway(graph, request, steps, { optimal, gap })
  const closest = plan.closest === null ? plan : solve(request)
  offer('closest', closest)
  if (plan.steps.length > 0) {
    const leaner = (by: 'end' | 'hours') => {
      const found = findLeaner(graph, request, closest, by, own)
      return found && retell(found.plan)
    }
    offer('fastest', leaner('end'))
    offer('fewest-hours', leaner('hours'))
    offer('widest-demand', retell(solve(weighByDemand(request))))
  }
  offer('online', solve({ ...request, limits: { ...request.limits, modes: ['online'] } }))
  offer('evenings', retell(solve({ ...request, limits: { ...request.limits, besideWork: true } })))
  const lifted = bestRelaxation(request, closest, solve)
  return { alternatives, relaxation: lifted && { ...lifted, ...measure(lifted.plan) } }
}

/** What a plan comes to, its coverage measured against this request's goal. */
export function measurePathway(graph: SkillGraph, request: PathwayRequest, plan: Pathway): PathwayMeasures {
  const byId = new Map(request.catalogue.map((credential) => [credential.id, credential]))
  const goal = prepareGoal(graph, request.goal)
  const credit = noCredit(goal)
  const ids = [...(request.passed ?? []), ...plan.steps.map((step) => step.credential)]
  const taught = ids.flatMap((id) => byId.get(id)?.teaches ?? [])
  raiseCredit(goal, credit, [...request.held, ...taught])
  const days = plan.steps.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))
  const first = days.map((day) => day.start).sort()[0] ?? null
  const last =
    days
      .map((day) => day.end)
      .sort()
      .at(-1) ?? null
  return {
    coverageAfter: coverageOf(goal, credit) ?? 0,
    hours: plan.steps.reduce((sum, step) => sum + step.hours, 0),
    ects: plan.steps.reduce((sum, step) => sum + (byId.get(step.credential)?.ects ?? 0), 0),
    start: first,
    end: last,
    weeks: first === null || last === null ? null : Math.ceil((dayNumber(last) - dayNumber(first) + 1) / 7),
  }
}

type Solve = (request: PathwayRequest) => Pathway

function weighByDemand(request: PathwayRequest): PathwayRequest {
  const demand = new Map((request.demand ?? []).map(({ uri, wanted }) => [uri, wanted]))
  const most = Math.max(0, ...request.goal.map((skill) => demand.get(skill.uri) ?? 0))
  if (most === 0) return request
  const goal = request.goal.map(({ uri, level }) => ({
    uri,
    ...(level ? { level } : {}),
    weight: Math.max(UNWANTED_WEIGHT, Math.round((100 * (demand.get(uri) ?? 0)) / most)),
    must: false,
  }))
  return { ...request, goal }
}

/** The limit without which coverage rises most; of two that gain the same the one that is easier to change. */
function bestRelaxation(
  request: PathwayRequest,
  plan: Pathway,
  solve: Solve,
): { limit: LiftableLimit; plan: Pathway } | null {
  let best: { limit: LiftableLimit; plan: Pathway } | null = null
  let reached = plan.coverageAfter ?? 0
  for (const limit of LIMITS_BY_EASE) {
    const lifted = liftLimit(request, limit)
    if (lifted === null) continue
    const found = solve(lifted)
    if ((found.coverageAfter ?? 0) <= reached + 1e-9) continue
    best = { limit, plan: found }
    reached = found.coverageAfter ?? 0
  }
  return best
}
