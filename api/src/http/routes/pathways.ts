import { IdParams } from '../../contract/common.ts'
import { Pathway } from '../../contract/pathways.ts'
import { recommendLearnerPathway } from '../../domain/pathways/recommend-learner-pathway.ts'
import type { App } from '../plugins/typed.ts'

export async function pathwayRoutes(app: App) {
  app.get(
    '/learners/:id/pathway',
    {
      config: { access: ['learner', 'manager'] },
      schema: {
        tags: ['pathways'],
        summary: 'The way to a learner’s goal: which micro-credentials, in which order, and why',
        params: IdParams,
        response: { 200: Pathway },
      },
    },
    (request) => recommendLearnerPathway(app.context, request.actor, request.params),
  )
}
