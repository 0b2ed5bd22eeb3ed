import { z } from 'zod'
import { IdParams } from '../../contract/common.ts'
import { FollowedPlan, MaybePlan, PlannedDemand, SavePlan } from '../../contract/plans.ts'
import { dropPlan } from '../../domain/pathways/drop-plan.ts'
import { readPlan } from '../../domain/pathways/read-plan.ts'
import { readPlannedDemand } from '../../domain/pathways/read-planned-demand.ts'
import { savePlan } from '../../domain/pathways/save-plan.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['pathways']
const access = ['learner', 'manager'] as const

/** Plans that learners follow. */
export async function planRoutes(app: App) {
  const { context } = app
  app.get(
    '/learners/:id/plan',
    {
      config: { access },
      schema: {
        tags,
        summary: 'The plan a learner follows, and what has changed since it was saved',
        params: IdParams,
        response: { 200: MaybePlan },
      },
    },
    (request) => readPlan(context, request.actor, request.params),
  )
  app.post(
    '/learners/:id/plan',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Follow the pathway as it is today, or bring the followed plan up to date',
        params: IdParams,
        body: SavePlan,
        response: { 200: FollowedPlan },
      },
    },
    (request) => savePlan(context, request.actor, request.params),
  )
  app.delete(
    '/learners/:id/plan',
    {
      config: { access },
      schema: { tags, summary: 'Stop following the plan', params: IdParams, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await dropPlan(context, request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
  app.get(
    '/reports/planned-demand',
    {
      config: { access: 'manager' },
      schema: {
        tags: ['reports'],
        summary: 'What followed plans lean on, where seats will be short, and which skills they leave open',
        response: { 200: PlannedDemand },
      },
    },
    (request) => readPlannedDemand(context, request.actor),
  )
}
