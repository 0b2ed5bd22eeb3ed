import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { Pathway } from '../../contract/pathways.ts'
import type { Database } from '../../db/client.ts'
import { learnerGroup } from '../../db/schema/index.ts'
import { type AskedSkill, matchSkills } from '../../engine/index.ts'
import { AppError } from '../../errors.ts'
import { type Offer, readOffers } from '../catalogue/read-offers.ts'
import { dayOf } from '../day-of.ts'
import { findLearner, type LearnerRow } from '../learners/find-learner.ts'
import { type ResolvedGoal, readGoal } from '../learners/read-goal.ts'
import { readSuccessors } from '../taxonomy/read-successors.ts'
import { readStanding } from './read-standing.ts'
import { isOver, toCredential, toLimits } from './to-request.ts'
import { wordPathway } from './word-pathway.ts'

/** Past this much search the best plan so far is shown, with its gap to the bound. */
const SEARCH_MS = 1500

/**
 * Which published micro-credentials bring a learner closest to the goal within the learner's limits, in order, with reasons.
 * @throws {AppError} not-found for another person's pathway; no-goal when none is set or what was aimed at is gone
 */
export async function recommendLearnerPathway(
  { db, engine, workers, now }: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<Pathway> {
  const state = engine.current
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
  const plan = await workers.planPathway(
    state.graph,
    {
      catalogue: offers.filter((offer) => !over.includes(offer)).map((offer) => toCredential(offer, today, current)),
      held: standing.held.map((uri) => ({ uri })),
      passed: standing.passed,
      goal: goal.skills,
      limits: toLimits(row.limits, audience, today),
    },
    SEARCH_MS,
  )
  const asked = goal.skills.map(({ uri, must }): AskedSkill => ({ uri, importance: must ? 'must' : 'nice' }))
  const before = matchSkills(state.graph, asked, standing.held)
  const creditNow = new Map(before.covered.map((skill) => [skill.uri, skill.credit]))
  const missed = over.map((offer) => {
    const { covered } = matchSkills(state.graph, asked, offer.teaches)
    const helps = covered.some((skill) => skill.credit > (creditNow.get(skill.uri) ?? 0))
    return { credential: offer.entry.credential.id, code: helps ? ('no-run' as const) : ('adds-nothing' as const) }
  })
  return {
    learnerId: id,
    goalTitleDe: goal.titleDe,
    goalTitleEn: goal.titleEn,
    ...(await wordPathway(db, { plan, before, missed, offers, standing, today })),
    engineVersion: state.engineVersion,
    taxonomyVersion: state.taxonomyVersion,
  }
}

const askedSkills = ({ entry }: Offer) =>
  entry.version.prerequisites.flat().flatMap((item) => (item.kind === 'skill' ? [item.uri] : []))

async function requireGoal(db: Database, { goal }: LearnerRow): Promise<ResolvedGoal> {
  if (!goal) throw new AppError('no-goal')
  const resolved = await readGoal(db, goal)
  if (resolved.titleDe !== null) return resolved
  throw new AppError(
    'no-goal',
    goal.kind === 'need'
      ? 'The need this goal aimed at was deleted. Please choose a new goal.'
      : 'The occupation this goal aimed at is no longer in the taxonomy. Please choose a new goal.',
  )
}

async function readGroupCode(db: Database, groupId: string): Promise<string> {
  const [group] = await db.select({ code: learnerGroup.code }).from(learnerGroup).where(eq(learnerGroup.id, groupId))
  if (!group) throw new AppError('internal')
  return group.code
}
