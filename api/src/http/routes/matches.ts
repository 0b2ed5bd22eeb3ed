import { IdParams } from '../../contract/common.ts'
import { NeedMatches } from '../../contract/matching.ts'
import { matchNeed } from '../../domain/matching/match-need.ts'
import type { App } from '../plugins/typed.ts'

export async function matchRoutes(app: App) {
  app.get(
    '/needs/:id/matches',
    {
      config: { access: ['business', 'manager', 'course-team'], scope: 'needs:read' },
      schema: {
        tags: ['matching'],
        summary: 'Published micro-credentials that fit a need, with reasons',
        params: IdParams,
        response: { 200: NeedMatches },
      },
    },
    (request) => matchNeed(app.context, request.actor, request.params),
  )
}
