import type { Actor, Context } from '../../context.ts'
import type { Pathway, PathwayQuery } from '../../contract/pathways.ts'
import { type AskedSkill, matchSkills } from '../../engine/index.ts'
import { taughtBy } from '../catalogue/read-offers.ts'
import { readQuestion } from './read-question.ts'
import { wordPathway } from './word-pathway.ts'

/** Past this much search the best plan so far is shown, with its gap to the bound. */
const SEARCH_MS = 1500

/**
 * Which published micro-credentials bring a learner closest to the goal within the learner's limits, in order, with reasons.
 * @param tried  limits to be tried out instead of the stored ones
 * @throws {AppError} not-found for another person's pathway; no-goal when none is set or what was aimed at is gone
 */
export async function recommendLearnerPathway(
  context: Context,
  actor: Actor,
  { id, tried = {} }: { id: string; tried?: PathwayQuery },
): Promise<Pathway> {
  const { db, engine, workers } = context
  const state = engine.current
  const { request, goal, standing, offers, over, microdegrees, today } = await readQuestion(context, actor, {
    id,
    tried,
  })
  const plan = await workers.planPathway(state.graph, request, SEARCH_MS)
  const asked = goal.skills.map(
    ({ uri, must, level = null }): AskedSkill => ({ uri, importance: must ? 'must' : 'nice', level }),
  )
  const before = matchSkills(state.graph, asked, standing.held)
  const creditNow = new Map(before.covered.map((skill) => [skill.uri, skill.credit]))
  const missed = over.map((offer) => {
    const { covered } = matchSkills(state.graph, asked, taughtBy(offer))
    const helps = covered.some((skill) => skill.credit > (creditNow.get(skill.uri) ?? 0))
    return { credential: offer.entry.credential.id, code: helps ? ('no-run' as const) : ('adds-nothing' as const) }
  })
  return {
    learnerId: id,
    goalTitleDe: goal.titleDe,
    goalTitleEn: goal.titleEn,
    emphasis: request.emphasis ?? 'closest',
    ...(await wordPathway(db, { plan, before, missed, offers, microdegrees, standing, today })),
    engineVersion: state.engineVersion,
    taxonomyVersion: state.taxonomyVersion,
  }
}
