import type { Limits, Refusal } from './admissible.ts'
import { gainsOf, type Standing } from './compile.ts'
import { type Goal, type GoalCredit, noCredit, raiseCredit } from './goal.ts'
import type { PathwayCredential, PathwayStep, WhyNot } from './types.ts'

/**
 * Why each credential of the catalogue is not in the plan, in the catalogue's order.
 *
 * The first reason that holds: passed already; adds nothing to the goal; ruled out by a limit; another step covers what it
 * adds; not enough hours or ECTS left beside the plan (detail: how many too few); a prerequisite; otherwise its dates.
 */
export function explainAbsences(
  goal: Goal,
  catalogue: readonly PathwayCredential[],
  standing: Standing,
  limits: Limits,
  refused: ReadonlyMap<string, Refusal>,
  steps: readonly PathwayStep[],
): WhyNot[] {
  const chosen = new Set(steps.map((step) => step.credential))
  const plan = catalogue.filter((credential) => chosen.has(credential.id))
  const after = { ...noCredit(goal), hundredths: standing.credit.hundredths.slice() }
  raiseCredit(
    goal,
    after,
    plan.flatMap(({ teaches }) => teaches),
  )
  return catalogue
    .filter((credential) => !chosen.has(credential.id))
    .map((credential) => ({
      credential: credential.id,
      ...reasonFor(goal, credential, standing, limits, refused, plan, after),
    }))
}

function reasonFor(
  goal: Goal,
  credential: PathwayCredential,
  standing: Standing,
  limits: Limits,
  refused: ReadonlyMap<string, Refusal>,
  plan: readonly PathwayCredential[],
  after: GoalCredit,
): Refusal {
  if (standing.passed.has(credential.id)) return { code: 'already-passed' }
  if (gainsOf(goal, credential, standing.credit).size === 0) return { code: 'adds-nothing' }
  const refusal = refused.get(credential.id)
  if (refusal !== undefined) return refusal
  if (gainsOf(goal, credential, after).size === 0) return { code: 'covered-by-others' }
  const over = sum(plan, (c) => c.hours) + credential.hours - limits.minutes / 60
  if (over > 1e-6) return { code: 'too-many-hours', detail: over }
  const ectsOver = sum(plan, (c) => c.ects ?? 0) + (credential.ects ?? 0) - limits.ectsHundredths / 100
  if (ectsOver > 1e-6) return { code: 'too-many-ects', detail: ectsOver }
  const has = new Set([...standing.skills, ...standing.passed])
  for (const step of plan) for (const atom of [step.id, ...step.teaches.map((skill) => skill.uri)]) has.add(atom)
  const missing = credential.requires.find((clause) => !clause.some((atom) => has.has(atom)))
  if (missing !== undefined) return { code: 'prerequisite-missing', detail: missing.join(' | ') }
  if (Number.isFinite(limits.weeklyMinutes)) return { code: 'weekly-hours', detail: credential.hours }
  return { code: 'no-run' }
}

function sum(credentials: readonly PathwayCredential[], of: (credential: PathwayCredential) => number): number {
  return credentials.reduce((total, credential) => total + of(credential), 0)
}
