import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import { NO_LIMITS } from '../../contract/learners.ts'
import type { PathwayQuery } from '../../contract/pathways.ts'
import type { Database } from '../../db/client.ts'
import { enrolmentEvent, learnerGroup } from '../../db/schema/index.ts'
import type { PathwayRequest } from '../../engine/index.ts'
import { AppError } from '../../errors.ts'
import { type PublishedMicrodegree, readPublishedMicrodegrees } from '../catalogue/microdegrees/read-published.ts'
import { type Offer, readOffers } from '../catalogue/read-offers.ts'
import { dayOf } from '../day-of.ts'
import { findLearner, type LearnerRow } from '../learners/find-learner.ts'
import { type ResolvedGoal, readGoal } from '../learners/read-goal.ts'
import { readEnrolments } from '../participation/read-enrolments.ts'
import { readSuccessors } from '../taxonomy/read-successors.ts'
import { readDemand } from './read-demand.ts'
import { readStanding, type Standing } from './read-standing.ts'
import { isOver, toCredential, toLimits, tryLimits } from './to-request.ts'

/** What a learner asks of the engine, and what is needed to put its answer into words. */
export interface Question {
  readonly request: PathwayRequest
  readonly goal: ResolvedGoal
  readonly standing: Standing
  readonly offers: readonly Offer[]
  /** Offers that the engine does not see, because their last run is over. */
  readonly over: readonly Offer[]
  readonly microdegrees: readonly PublishedMicrodegree[]
  /** Open needs that ask for each skill which something published teaches. */
  readonly demand: ReadonlyMap<string, ReadonlySet<string>>
  readonly today: string
}

/**
 * A learner's goal, standing and limits against what is published.
 * @throws {AppError} not-found for another person's pathway; no-goal when none is set or what was aimed at is gone
 */
export async function readQuestion(
  { db, now }: Context,
  actor: Actor,
  { id, tried }: { id: string; tried: PathwayQuery },
): Promise<Question> {
  const row = await findLearner(db, actor, id)
  const goal = await requireGoal(db, row)
  const today = dayOf(now())
  const audience = await readGroupCode(db, row.groupId)
  const standing = await readStanding(db, row)
  const offers = await readOffers(db)
  const passed = new Set(standing.passed)
  // Passed ones stay in, runs or not: they count for prerequisites, and the answer says why they are not recommended.
  const over = offers.filter((offer) => isOver(offer, today) && !passed.has(offer.entry.credential.id))
  const current = await readSuccessors(db, offers.flatMap(askedSkills))
  const demand = await readDemand(db, today)
  const enrolled = await readEnrolledRuns(db, id)
  const microdegrees = await readPublishedMicrodegrees(db)
  const limits = tryLimits({ ...NO_LIMITS, ...row.limits }, tried)
  const request = {
    emphasis: limits.emphasis,
    catalogue: offers
      .filter((offer) => !over.includes(offer))
      .map((offer) => toCredential(offer, today, current, enrolled)),
    held: standing.held,
    passed: standing.passed,
    goal: goal.skills,
    limits: toLimits(limits, audience, today),
    demand: [...demand].map(([uri, needs]) => ({ uri, wanted: needs.size })),
    microdegrees: microdegrees.map(({ title: _, ...parts }) => parts),
  }
  return { request, goal, standing, offers, over, microdegrees, demand, today }
}

const askedSkills = ({ entry }: Offer) =>
  entry.version.prerequisites.flat().flatMap((item) => (item.kind === 'skill' ? [item.uri] : []))

/** Runs in which the learner has a place. */
async function readEnrolledRuns(db: Database, learnerId: string): Promise<Set<string>> {
  const enrolments = await readEnrolments(db, eq(enrolmentEvent.learnerId, learnerId))
  return new Set(enrolments.flatMap(({ runId, state }) => (state === 'enrolled' ? [runId] : [])))
}

async function requireGoal(db: Database, { goal }: LearnerRow): Promise<ResolvedGoal> {
  if (!goal) throw new AppError('no-goal')
  const resolved = await readGoal(db, goal)
  if (resolved.titleDe !== null) return resolved
  throw new AppError(
    'no-goal',
    goal.kind === 'need' || goal.kind === 'needs'
      ? 'What this goal aimed at was deleted. Please choose a new goal.'
      : 'The occupation this goal aimed at is no longer in the taxonomy. Please choose a new goal.',
  )
}

async function readGroupCode(db: Database, groupId: string): Promise<string> {
  const [group] = await db.select({ code: learnerGroup.code }).from(learnerGroup).where(eq(learnerGroup.id, groupId))
  if (!group) throw new AppError('internal')
  return group.code
}
