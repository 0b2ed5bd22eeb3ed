import { asc, eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { FollowedPlan, MaybePlan, PlanStep } from '../../contract/plans.ts'
import type { Database } from '../../db/client.ts'
import { courseRun, enrolmentEvent, learnerPlan, learnerPlanStep, microCredential } from '../../db/schema/index.ts'
import { readTitles } from '../catalogue/read-prerequisites.ts'
import { readSeatsTaken } from '../catalogue/read-runs.ts'
import { dayOf } from '../day-of.ts'
import { findLearner } from '../learners/find-learner.ts'
import { readEnrolments } from '../participation/read-enrolments.ts'
import { readRecognised } from '../participation/recognitions/read-recognised.ts'

/**
 * The plan that a learner follows, each step with where the learner stands today and what has changed since it was saved.
 * @returns  plan null when none is followed
 * @throws {AppError} not-found for another person's plan
 */
export async function readPlan({ db, now }: Context, actor: Actor, { id }: { id: string }): Promise<MaybePlan> {
  await findLearner(db, actor, id)
  return { plan: await planOf(db, id, dayOf(now())) }
}

export async function planOf(db: Database, learnerId: string, today: string): Promise<FollowedPlan | null> {
  const [plan] = await db.select().from(learnerPlan).where(eq(learnerPlan.learnerId, learnerId))
  if (!plan) return null
  const steps = await readSteps(db, learnerId, today)
  return { ...plan, savedAt: plan.savedAt.toISOString(), steps, outdated: steps.some((step) => step.change !== null) }
}

async function readSteps(db: Database, learnerId: string, today: string): Promise<PlanStep[]> {
  const rows = await db
    .select({
      step: learnerPlanStep,
      status: microCredential.status,
      run: { startsOn: courseRun.startsOn, endsOn: courseRun.endsOn, seats: courseRun.seats },
    })
    .from(learnerPlanStep)
    .innerJoin(microCredential, eq(microCredential.id, learnerPlanStep.microCredentialId))
    .leftJoin(courseRun, eq(courseRun.id, learnerPlanStep.runId))
    .where(eq(learnerPlanStep.learnerId, learnerId))
    .orderBy(asc(learnerPlanStep.position))
  const titles = await readTitles(
    db,
    rows.map(({ step }) => step.microCredentialId),
  )
  const taken = await readSeatsTaken(
    db,
    rows.flatMap(({ step }) => step.runId ?? []),
  )
  const states = await readStates(db, learnerId)
  return rows.map(({ step, status, run }) => {
    const { learnerId: _, position: __, ...planned } = step
    const state = states.get(step.microCredentialId) ?? 'open'
    const full = run !== null && (taken.get(step.runId ?? '') ?? 0) >= run.seats
    const change = state === 'passed' ? null : changeOf(planned, { state, status, run, full, today })
    return {
      ...planned,
      title: titles.get(step.microCredentialId) ?? step.microCredentialId,
      state,
      change,
      movedTo: change === 'moved' && run ? { startsOn: run.startsOn, endsOn: run.endsOn } : null,
    }
  })
}

interface Today {
  readonly state: PlanStep['state']
  readonly status: string
  readonly run: { readonly startsOn: string; readonly endsOn: string } | null
  readonly full: boolean
  readonly today: string
}

function changeOf(planned: Pick<PlanStep, 'startsOn' | 'endsOn'>, { state, status, run, full, today }: Today) {
  if (state === 'open' && status !== 'published') return 'retired'
  if (run === null) return null
  if (run.startsOn !== planned.startsOn || run.endsOn !== planned.endsOn) return 'moved'
  if (state === 'open' && run.startsOn < today) return 'over'
  return state === 'open' && full ? 'full' : null
}

/** Where a learner stands with each micro-credential: passed in any run, or recognised, counts most. */
export async function readStates(db: Database, learnerId: string): Promise<Map<string, 'passed' | 'enrolled'>> {
  const states = new Map<string, 'passed' | 'enrolled'>()
  for (const { microCredentialId, state } of await readEnrolments(db, eq(enrolmentEvent.learnerId, learnerId))) {
    if (state === 'completed' || state === 'certified') states.set(microCredentialId, 'passed')
    else if (['waitlisted', 'enrolled', 'started'].includes(state) && !states.has(microCredentialId))
      states.set(microCredentialId, 'enrolled')
  }
  for (const id of await readRecognised(db, learnerId)) states.set(id, 'passed')
  return states
}
