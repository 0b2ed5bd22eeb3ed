import { IdParams } from '../../contract/common.ts'
import { Pathway, PathwayComparison, PathwayQuery } from '../../contract/pathways.ts'
import { compareLearnerPathways } from '../../domain/pathways/compare-learner-pathways.ts'
import { recommendLearnerPathway } from '../../domain/pathways/recommend-learner-pathway.ts'
import type { App } from '../plugins/typed.ts'

export async function pathwayRoutes(app: App) {
  app.get(
    '/learners/:id/pathway',
    {
      config: { access: ['learner', 'manager'] },
      schema: {
        tags: ['pathways'],
        summary:
          'The way to a learner’s goal: which micro-credentials, in which order, and why; also with limits tried out',
        params: IdParams,
        querystring: PathwayQuery,
        response: { 200: Pathway },
      },
    },
    (request) => recommendLearnerPathway(app.context, request.actor, { ...request.params, tried: request.query }),
  )

  app.get(
    '/learners/:id/pathway/alternatives',
    {
      config: { access: ['learner', 'manager'] },
      schema: {
        tags: ['pathways'],
        summary: 'Other ways to the goal side by side, and the one limit whose absence would change the way most',
        params: IdParams,
        querystring: PathwayQuery,
        response: { 200: PathwayComparison },
      },
    },
    (request) => compareLearnerPathways(app.context, request.actor, { ...request.params, tried: request.query }),
  )
}
