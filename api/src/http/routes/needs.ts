import { z } from 'zod'
import { IdParams, LIMITS } from '../../contract/common.ts'
import { EditNeed, Need, NeedPage, NeedQuery, PostNeed } from '../../contract/demands.ts'
import { NeedOfferList } from '../../contract/learners.ts'
import { DecideSkill } from '../../contract/linking.ts'
import { TeachWords } from '../../contract/taught-terms.ts'
import { decideNeedSkill, teachNeedWords } from '../../domain/demands/decide-need-skill.ts'
import { deleteNeed, restoreNeed } from '../../domain/demands/delete-need.ts'
import { editNeed } from '../../domain/demands/edit-need.ts'
import { listNeedOffers, listNeeds } from '../../domain/demands/list-needs.ts'
import { postNeed } from '../../domain/demands/post-need.ts'
import { readNeed } from '../../domain/demands/read-need.ts'
import { editedRevision } from '../plugins/revisions.ts'
import type { App } from '../plugins/typed.ts'

export async function needRoutes(app: App) {
  const { context } = app
  const tags = ['needs']
  const readers = ['business', 'manager', 'course-team'] as const
  const writers = ['business', 'manager'] as const

  app.get(
    '/needs',
    {
      config: { access: readers, scope: 'needs:read' },
      schema: { tags, summary: 'Skill needs', querystring: NeedQuery, response: { 200: NeedPage } },
    },
    (request) => listNeeds(context, request.actor, request.query),
  )
  app.post(
    '/needs',
    {
      config: { access: writers, scope: 'needs:write' },
      schema: { tags, summary: 'Post a need', body: PostNeed, response: { 201: Need } },
    },
    async (request, reply) => reply.code(201).send(await postNeed(context, request.actor, request.body)),
  )
  app.get(
    '/needs/:id',
    {
      config: { access: readers, scope: 'needs:read' },
      schema: { tags, summary: 'One need', params: IdParams, response: { 200: Need } },
    },
    (request) => readNeed(context, request.actor, request.params),
  )
  app.put(
    '/needs/:id',
    {
      config: { access: writers, scope: 'needs:write' },
      schema: { tags, summary: 'Edit a need (If-Match)', params: IdParams, body: EditNeed, response: { 200: Need } },
    },
    (request) =>
      editNeed(context, request.actor, { ...request.params, ...request.body, revision: editedRevision(request) }),
  )
  app.delete(
    '/needs/:id',
    {
      config: { access: writers, scope: 'needs:write' },
      schema: { tags, summary: 'Delete a need', params: IdParams, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await deleteNeed(context, request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/needs/:id/restoration',
    {
      config: { access: writers, scope: 'needs:write' },
      schema: { tags, summary: 'Bring a deleted need back', params: IdParams, response: { 200: Need } },
    },
    (request) => restoreNeed(context, request.actor, request.params),
  )
  app.post(
    '/needs/:id/decisions',
    {
      config: { access: writers, scope: 'needs:write' },
      schema: {
        tags,
        summary: 'Accept, reject or add a skill',
        params: IdParams,
        body: DecideSkill,
        response: { 200: Need },
      },
    },
    (request) => decideNeedSkill(context, request.actor, { ...request.params, ...request.body }),
  )
  app.post(
    '/needs/:id/lessons',
    {
      config: { access: writers },
      schema: {
        tags,
        summary: 'Say which words mean a skill',
        params: IdParams,
        body: TeachWords,
        response: { 200: Need },
      },
    },
    (request) => teachNeedWords(context, request.actor, { ...request.params, ...request.body }),
  )
  app.get(
    '/need-offers',
    {
      config: { access: 'signed-in' },
      schema: {
        tags,
        summary: 'Open needs to aim at',
        querystring: z.strictObject({ q: z.string().max(LIMITS.searchLength).optional() }),
        response: { 200: NeedOfferList },
      },
    },
    (request) => listNeedOffers(context, request.actor, request.query),
  )
}
