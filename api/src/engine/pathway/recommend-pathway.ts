import type { SkillGraph } from '../matching/skill-graph.ts'
import { findLeaner, leanOnDemand } from './emphasis.ts'
import { retellPathway, solvePathway } from './solve-pathway.ts'
import type { Pathway, PathwayOptions, PathwayRequest } from './types.ts'

/**
 * The best plan of micro-credentials towards a goal within hard limits.
 *
 * Objective, each part only among plans equal in the ones before: largest weighted coverage of the goal (a must weighs three times
 * its weight; near skills in part; each goal skill once, by its best credit) with a bonus for complete microdegrees, fewest hours, most demand in the region for what is taught, earliest
 * end, fewest steps, ids.
 * An emphasis shifts that: sooner and fewer hours keep three quarters of what the plan without it gains, at the earliest end or in the
 * fewest hours; demand weighs each goal skill by what the region asks for it. What gave way is told in `closest`.
 * @param request  skills held and credentials passed count as known, with what the passed ones teach; see problem.ts and
 *                 timeline.ts for what the limits mean
 * @returns        steps in order of work. Empty goal: no steps, coverage null. Nothing missing: no steps, blockedBy null. Nothing
 *                 fits: no steps and the limit that would have to give. `optimal` when it is proven that no plan
 *                 has more coverage, fewer hours or an earlier end (and, with runs, more demand); `gap` is the share of coverage still in doubt, so an unproven
 *                 plan with gap 0 is short of proof only on hours or dates
 * @throws {RangeError} if a goal weight is not finite and above 0, an id occurs twice, a microdegree needs a number of electives that is none, hours or ECTS are negative, a limit is
 *                 negative or a date is none (names it)
 * @complexity     exponential in the worst case, at most `nodeLimit` nodes (default 200,000); same input, same output
 * @source         budgeted maximum coverage with precedence; branch and bound with a Lagrangian bound, see bound.ts
 */
export function recommendPathway(graph: SkillGraph, request: PathwayRequest, options: PathwayOptions = {}): Pathway {
  const closest = solvePathway(graph, request, options)
  if (closest.steps.length === 0) return closest
  const shifted = shiftEmphasis(graph, request, closest, options)
  if (shifted === null || sameSteps(shifted.plan, closest)) return closest
  const { steps, gap } = shifted.plan
  const optimal = shifted.settled && closest.optimal
  return {
    ...retellPathway(graph, request, steps, { optimal, gap: optimal ? 0 : gap }),
    closest: {
      coverageAfter: closest.coverageAfter ?? 0,
      hours: closest.steps.reduce((sum, step) => sum + step.hours, 0),
      end: closest.steps.reduce<string | null>(
        (last, { end }) => (end !== null && end > (last ?? '') ? end : last),
        null,
      ),
    },
  }
}

function shiftEmphasis(graph: SkillGraph, request: PathwayRequest, closest: Pathway, options: PathwayOptions) {
  switch (request.emphasis) {
    case undefined:
    case 'closest':
      return null
    case 'sooner': {
      const dated = closest.steps.some((step) => step.end !== null)
      // Without dates nothing ends sooner than what takes fewer hours.
      return findLeaner(graph, request, closest, dated ? 'end' : 'hours', options)
    }
    case 'fewer-hours':
      return findLeaner(graph, request, closest, 'hours', options)
    case 'demand': {
      const plan = solvePathway(graph, leanOnDemand(request), options)
      return { plan, settled: plan.optimal }
    }
  }
}

const sameSteps = (a: Pathway, b: Pathway): boolean => keyOf(a) === keyOf(b)

/** Equal for plans of the same steps in the same runs. */
export const keyOf = (plan: Pathway): string =>
  plan.steps
    .map((step) => `${step.credential} ${step.run ?? ''}`)
    .sort()
    .join('\n')
