import type { Limits } from './admissible.ts'
import { compileProblem, gainsOf, type Standing } from './compile.ts'
import type { Goal } from './goal.ts'
import { searchBest } from './search.ts'
import type { LimitName, PathwayCredential } from './types.ts'

type Relaxation = readonly [name: LimitName, relax: (limits: Limits) => Limits]

/** From what is easiest for a person to change to what is hardest. */
const RELAXATIONS: readonly Relaxation[] = [
  ['languages', (limits) => ({ ...limits, languages: null })],
  ['modes', (limits) => ({ ...limits, modes: null })],
  ['besideWork', (limits) => ({ ...limits, besideWork: false })],
  ['seats', (limits) => ({ ...limits, ignoreSeats: true })],
  ['end', (limits) => ({ ...limits, end: null })],
  ['start', (limits) => ({ ...limits, start: null })],
  ['weeklyHours', (limits) => ({ ...limits, weeklyMinutes: Number.POSITIVE_INFINITY })],
  ['hours', (limits) => ({ ...limits, minutes: Number.POSITIVE_INFINITY })],
  ['ects', (limits) => ({ ...limits, ectsHundredths: Number.POSITIVE_INFINITY })],
  ['prerequisite', (limits) => ({ ...limits, ignorePrerequisites: true })],
  ['audience', (limits) => ({ ...limits, audience: null })],
]

const PROBE_NODES = 500

/**
 * The one limit that keeps every useful step away, when no plan exists.
 * @returns  the first limit whose removal alone allows a step; when only several together do, the one whose removal, after those
 *           listed before it, first allows one; 'nothing-teaches-it' when even without limits nothing helps
 * @complexity  at most 22 compilations, each with a search that ends at the first plan
 */
export function findBlock(
  goal: Goal,
  catalogue: readonly PathwayCredential[],
  standing: Standing,
  limits: Limits,
): LimitName | 'nothing-teaches-it' {
  const teaches = catalogue.some(
    (credential) => !standing.passed.has(credential.id) && gainsOf(goal, credential, standing.credit).size > 0,
  )
  if (!teaches) return 'nothing-teaches-it'
  const helps = (relaxed: Limits) => {
    const { problem } = compileProblem(goal, catalogue, standing, relaxed)
    if (problem.ids.length === 0) return false
    return searchBest(problem, { nodeLimit: PROBE_NODES, shouldStop: () => false, firstPlan: true }).best.value > 0
  }
  for (const [name, relax] of RELAXATIONS) if (helps(relax(limits))) return name
  let relaxed = limits
  for (const [name, relax] of RELAXATIONS) {
    relaxed = relax(relaxed)
    if (helps(relaxed)) return name
  }
  return 'nothing-teaches-it'
}
