import type { Actor, Context } from '../../context.ts'
import type { PathwayComparison, PathwayOutline, PathwayQuery } from '../../contract/pathways.ts'
import type { Pathway } from '../../engine/index.ts'
import type { Offer } from '../catalogue/read-offers.ts'
import { readQuestion } from './read-question.ts'

/** Past this much search what is found so far is shown. */
const SEARCH_MS = 3000

/**
 * Other ways to a learner's goal in a few figures each, and the one limit whose absence would change the way most.
 * @param tried  limits to be tried out instead of the stored ones
 * @throws {AppError} not-found for another person's pathway; no-goal when none is set or what was aimed at is gone
 */
export async function compareLearnerPathways(
  context: Context,
  actor: Actor,
  { id, tried = {} }: { id: string; tried?: PathwayQuery },
): Promise<PathwayComparison> {
  const { engine, workers } = context
  const state = engine.current
  const { request, offers, demand } = await readQuestion(context, actor, { id, tried })
  const { alternatives, relaxation } = await workers.comparePathways(state.graph, request, SEARCH_MS)
  const outline = (plan: Pathway, measures: Measures) => outlineOf(plan, measures, offers, demand)
  return {
    learnerId: id,
    coverageBefore: alternatives[0]?.plan.coverageBefore ?? null,
    alternatives: alternatives.map(({ kind, plan, ...measures }) => ({ kind, ...outline(plan, measures) })),
    relaxation: relaxation && { limit: relaxation.limit, outline: outline(relaxation.plan, relaxation) },
    engineVersion: state.engineVersion,
    taxonomyVersion: state.taxonomyVersion,
  }
}

type Measures = Pick<PathwayOutline, 'coverageAfter' | 'weeks'> & { hours: number; ects: number; end: string | null }

function outlineOf(
  plan: Pathway,
  { coverageAfter, hours, ects, weeks, end }: Measures,
  offers: readonly Offer[],
  demand: ReadonlyMap<string, ReadonlySet<string>>,
): PathwayOutline {
  const byId = new Map(offers.map((offer) => [offer.entry.credential.id, offer]))
  const taught = plan.steps.flatMap((step) => byId.get(step.credential)?.teaches ?? [])
  return {
    steps: plan.steps.map((step) => ({
      id: step.credential,
      title: byId.get(step.credential)?.entry.version.title ?? step.credential,
      startsOn: step.start,
      endsOn: step.end,
      hours: step.hours,
    })),
    coverageAfter,
    totalHours: hours,
    totalEcts: ects,
    weeks,
    endsOn: end,
    needsServed: new Set(taught.flatMap((uri) => [...(demand.get(uri) ?? [])])).size,
  }
}
