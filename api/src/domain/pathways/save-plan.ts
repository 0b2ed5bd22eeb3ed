import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { FollowedPlan, PlanChange, PlanStep } from '../../contract/plans.ts'
import { learnerPlan, learnerPlanOpen, learnerPlanStep } from '../../db/schema/index.ts'
import type { GoalSkill, Pathway } from '../../engine/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readTitles } from '../catalogue/read-prerequisites.ts'
import { planOf } from './read-plan.ts'
import { readQuestion } from './read-question.ts'

const SEARCH_MS = 1500

/**
 * Saves today's pathway as the plan to follow, in place of an earlier one, with a note of what that changes.
 * @throws {AppError} not-found for another person; no-goal; unprocessable when there is no step to follow
 */
export async function savePlan(context: Context, actor: Actor, { id }: { id: string }): Promise<FollowedPlan> {
  const { db, engine, workers, now } = context
  const { graph, engineVersion, taxonomyVersion } = engine.current
  const { request, goal, today } = await readQuestion(context, actor, { id, tried: {} })
  const plan = await workers.planPathway(graph, request, SEARCH_MS)
  if (plan.steps.length === 0 || plan.coverageBefore === null || plan.coverageAfter === null) {
    throw new AppError('unprocessable', 'There is no step to follow.')
  }
  const { coverageBefore, coverageAfter } = plan
  const before = await planOf(db, id, today)
  const titles = await readTitles(
    db,
    plan.steps.map((step) => step.credential),
  )
  const steps = plan.steps.map((step, position) => ({
    learnerId: id,
    position,
    microCredentialId: step.credential,
    runId: step.run,
    startsOn: step.start,
    endsOn: step.end,
    hours: step.hours,
  }))
  const changes = before === null ? [] : changesSince(before.steps, steps, (one) => titles.get(one) ?? one)
  await db.transaction(async (tx) => {
    await tx.delete(learnerPlan).where(eq(learnerPlan.learnerId, id))
    await tx
      .insert(learnerPlan)
      .values({ learnerId: id, savedAt: now(), coverageBefore, coverageAfter, changes, engineVersion, taxonomyVersion })
    await tx.insert(learnerPlanStep).values(steps)
    const open = openShares(plan, goal.skills).map((skill) => ({ learnerId: id, ...skill }))
    if (open.length > 0) await tx.insert(learnerPlanOpen).values(open)
    await recordAudit(tx, actor, before === null ? 'plan.saved' : 'plan.updated', 'learner', id)
  })
  const saved = await planOf(db, id, today)
  if (!saved) throw new AppError('internal')
  return saved
}

/** What is missing of each goal skill after the plan, as a share of the goal; near skills have given a part of some. */
function openShares(plan: Pathway, skills: readonly GoalSkill[]): { conceptUri: string; share: number }[] {
  const credit = new Map(plan.covered.map((skill) => [skill.uri, skill.credit]))
  const weightOf = (skill: GoalSkill) => skill.weight * (skill.must ? MUST_WEIGHT : 1)
  const whole = skills.reduce((sum, skill) => sum + weightOf(skill), 0)
  return skills.flatMap((skill) => {
    const missing = 1 - (credit.get(skill.uri) ?? 0)
    return missing === 0 ? [] : [{ conceptUri: skill.uri, share: (weightOf(skill) * missing) / whole }]
  })
}

/** As in the engine's objective. */
const MUST_WEIGHT = 3

type Planned = Pick<PlanStep, 'microCredentialId' | 'startsOn'>

function changesSince(before: readonly PlanStep[], after: readonly Planned[], titleOf: (id: string) => string) {
  const now = new Map(after.map((step) => [step.microCredentialId, step]))
  const known = new Set(before.map((step) => step.microCredentialId))
  const changes: PlanChange[] = []
  for (const { microCredentialId, title, startsOn, state } of before) {
    const same = now.get(microCredentialId)
    if (same === undefined) {
      changes.push({ kind: state === 'passed' ? 'passed' : 'left-out', title, from: startsOn, to: null })
    } else if (same.startsOn !== startsOn) changes.push({ kind: 'moved', title, from: startsOn, to: same.startsOn })
  }
  for (const { microCredentialId, startsOn } of after) {
    if (!known.has(microCredentialId))
      changes.push({ kind: 'added', title: titleOf(microCredentialId), from: null, to: startsOn })
  }
  return changes
}
