import { IdParams } from '../../contract/common.ts'
import { Mail, SubscribeSummary, Summaries, SummaryPreviewQuery } from '../../contract/summaries.ts'
import { previewSummary } from '../../domain/summaries/preview-summary.ts'
import { readSummaries, subscribeSummary, unsubscribeSummary } from '../../domain/summaries/subscribe-summary.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['summaries']
const config = { access: 'manager' } as const

/** The weekly summary by mail, each person's own. */
export async function summaryRoutes(app: App) {
  const { context } = app
  app.get(
    '/summaries',
    {
      config,
      schema: { tags, summary: 'Which programmes one hears of on Mondays', response: { 200: Summaries } },
    },
    (request) => readSummaries(context, request.actor),
  )
  app.post(
    '/summaries',
    {
      config,
      schema: {
        tags,
        summary: 'Switch the weekly summary of a programme on, or change its language',
        body: SubscribeSummary,
        response: { 200: Summaries },
      },
    },
    (request) => subscribeSummary(context, request.actor, request.body),
  )
  app.delete(
    '/summaries/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Switch the weekly summary of a programme off',
        params: IdParams,
        response: { 200: Summaries },
      },
    },
    (request) => unsubscribeSummary(context, request.actor, request.params),
  )
  app.get(
    '/summaries/preview',
    {
      config,
      schema: {
        tags,
        summary: 'The weekly summary as it would be written now',
        querystring: SummaryPreviewQuery,
        response: { 200: Mail },
      },
    },
    (request) => previewSummary(context, request.actor, request.query),
  )
}
