import { z } from 'zod'
import { IdParams } from '../../contract/common.ts'
import {
  ReviewTerm,
  TaughtTermItem,
  TaughtTermPage,
  TaughtTermQuery,
  TermCheck,
  TermCheckBody,
} from '../../contract/taught-terms.ts'
import { removeTerm, restoreTerm, reviewTerm } from '../../domain/linking/terms/change-term.ts'
import { listTerms } from '../../domain/linking/terms/list-terms.ts'
import { checkWords } from '../../domain/linking/terms/teach-words.ts'
import type { App } from '../plugins/typed.ts'

/** Words that people taught. They belong to people: no token reads or changes them. */
export async function taughtTermRoutes(app: App) {
  const { context } = app
  const tags = ['skills']
  const teachers = ['business', 'course-team', 'manager'] as const
  app.get(
    '/taught-terms',
    {
      config: { access: teachers },
      schema: {
        tags,
        summary: 'Words that organisations taught',
        querystring: TaughtTermQuery,
        response: { 200: TaughtTermPage },
      },
    },
    (request) => listTerms(context, request.actor, request.query),
  )
  app.delete(
    '/taught-terms/:id',
    {
      config: { access: teachers },
      schema: { tags, summary: 'Take a taught term back', params: IdParams, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await removeTerm(context, request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/taught-terms/:id/restoration',
    {
      config: { access: teachers },
      schema: { tags, summary: 'Bring a taught term back', params: IdParams, response: { 200: TaughtTermItem } },
    },
    (request) => restoreTerm(context, request.actor, request.params),
  )
  app.post(
    '/taught-terms/:id/review',
    {
      config: { access: 'manager' },
      schema: {
        tags,
        summary: 'Take a term over for the whole installation, or decline it',
        params: IdParams,
        body: ReviewTerm,
        response: { 200: TaughtTermItem },
      },
    },
    (request) => reviewTerm(context, request.actor, { ...request.params, ...request.body }),
  )
  app.post(
    '/term-checks',
    {
      config: { access: teachers },
      schema: {
        tags,
        summary: 'What teaching words would come to, nothing stored',
        body: TermCheckBody,
        response: { 200: TermCheck },
      },
    },
    (request) => checkWords(context, request.actor, request.body),
  )
}
