import type { SkillGraph } from '../matching/skill-graph.ts'
import { dayNumber, isoDate } from './calendar.ts'
import { solvePathway } from './solve-pathway.ts'
import type { Pathway, PathwayOptions, PathwayRequest } from './types.ts'

/** Share of what the closest plan gains that a faster or shorter one must still gain. */
export const KEPT_GAIN = 0.75
/** The goal skill that the region asks for most weighs 1 + DEMAND_WEIGHT times as much, others in proportion. */
export const DEMAND_WEIGHT = 4
/** Nodes for one of the questions that halving asks. */
const PROBE_NODES = 200

type Solve = (request: PathwayRequest) => Pathway
interface Shifted {
  readonly plan: Pathway
  /** Whether every question on the way there was settled. */
  readonly settled: boolean
}

/**
 * The plan that ends earliest, or takes fewest hours, among those that keep KEPT_GAIN of what the closest plan gains: the end or the
 * hours by halving, as with more room coverage never falls, and the best plan within them. Microdegrees are left out, because with a
 * bonus more room could mean less coverage.
 * @returns     null when nothing earlier or shorter keeps enough, or nothing has dates
 * @complexity  about log2 of days or hours searches, each of at most PROBE_NODES nodes unless options say otherwise
 */
export function findLeaner(
  graph: SkillGraph,
  request: PathwayRequest,
  closest: Pathway,
  by: 'end' | 'hours',
  options: PathwayOptions = {},
): Shifted | null {
  const plain: PathwayRequest = { ...request, microdegrees: [] }
  const solve: Solve = (changed) => solvePathway(graph, changed, { nodeLimit: PROBE_NODES, ...options })
  const before = closest.coverageBefore ?? 0
  const enough = before + KEPT_GAIN * ((closest.coverageAfter ?? 0) - before) - 1e-9
  const isEnough = (found: Pathway) => (found.coverageAfter ?? 0) >= enough
  const within = (limits: PathwayRequest['limits']) => solve({ ...plain, limits: { ...request.limits, ...limits } })
  if (by === 'hours') {
    const hours = closest.steps.reduce((sum, step) => sum + step.hours, 0)
    return leastThat(0, Math.ceil(hours), (most) => within({ hours: most }), isEnough)
  }
  const dates = closest.steps.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))
  const first = dates.map((date) => date.start).sort()[0]
  const last = dates.map((date) => date.end).sort()[dates.length - 1]
  if (first === undefined || last === undefined) return null
  return leastThat(
    dayNumber(request.limits.start ?? first),
    dayNumber(last),
    (day) => within({ end: isoDate(day) }),
    isEnough,
  )
}

/** The plan at the smallest value that is enough, by halving: with more room a plan never gets worse. */
function leastThat(
  low: number,
  high: number,
  at: (value: number) => Pathway,
  isEnough: (found: Pathway) => boolean,
): Shifted | null {
  let plan: Pathway | null = null
  let settled = true
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const found = at(middle)
    if (isEnough(found)) {
      plan = found
      high = middle
    } else {
      settled &&= found.optimal
      low = middle + 1
    }
  }
  return plan === null ? null : { plan, settled: settled && plan.optimal }
}

/** The same question, each goal skill weighed by what the region asks for it as well; itself where nobody asks for any. */
export function leanOnDemand(request: PathwayRequest): PathwayRequest {
  const demand = new Map((request.demand ?? []).map(({ uri, wanted }) => [uri, wanted]))
  const most = Math.max(0, ...request.goal.map((skill) => demand.get(skill.uri) ?? 0))
  if (most === 0) return request
  const goal = request.goal.map((skill) => ({
    ...skill,
    weight: (skill.weight * (most + DEMAND_WEIGHT * (demand.get(skill.uri) ?? 0))) / most,
  }))
  return { ...request, goal }
}
