import { z } from 'zod'
import { IdParams } from '../../contract/common.ts'
import {
  CreateMicrodegree,
  Microdegree,
  MicrodegreeInput,
  MicrodegreePage,
  MicrodegreeQuery,
} from '../../contract/microdegrees.ts'
import { createMicrodegree } from '../../domain/catalogue/microdegrees/create-microdegree.ts'
import { editMicrodegree } from '../../domain/catalogue/microdegrees/edit-microdegree.ts'
import { listMicrodegrees } from '../../domain/catalogue/microdegrees/list-microdegrees.ts'
import { publishMicrodegree } from '../../domain/catalogue/microdegrees/publish-microdegree.ts'
import { readMicrodegree } from '../../domain/catalogue/microdegrees/read-microdegree.ts'
import { retireMicrodegree } from '../../domain/catalogue/microdegrees/retire-microdegree.ts'
import { editedRevision } from '../plugins/revisions.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['catalogue']
const authors = { access: ['course-team', 'manager'] as const, scope: 'catalogue:write' as const }
const one = { 200: Microdegree }
/** Fastify hands a request without a body on as null. */
const Nothing = z.strictObject({}).nullish()

export async function microdegreeRoutes(app: App) {
  app.get(
    '/microdegrees',
    {
      config: { access: 'public', scope: 'catalogue:read' },
      schema: {
        tags,
        summary: 'Microdegrees, newest first',
        querystring: MicrodegreeQuery,
        response: { 200: MicrodegreePage },
      },
    },
    (request) => listMicrodegrees(app.context, request.actor, request.query),
  )
  app.get(
    '/microdegrees/:id',
    {
      config: { access: 'public', scope: 'catalogue:read' },
      schema: {
        tags,
        summary: 'One microdegree with its parts and skills; learners see their progress',
        params: IdParams,
        response: one,
      },
    },
    (request) => readMicrodegree(app.context, request.actor, request.params),
  )
  app.post(
    '/microdegrees',
    {
      config: authors,
      schema: { tags, summary: 'Start a microdegree', body: CreateMicrodegree, response: { 201: Microdegree } },
    },
    async (request, reply) => reply.code(201).send(await createMicrodegree(app.context, request.actor, request.body)),
  )
  app.put(
    '/microdegrees/:id',
    {
      config: authors,
      schema: {
        tags,
        summary: 'Edit a microdegree and its parts (If-Match)',
        params: IdParams,
        body: MicrodegreeInput,
        response: one,
      },
    },
    (request) =>
      editMicrodegree(app.context, request.actor, {
        ...request.body,
        id: request.params.id,
        revision: editedRevision(request),
      }),
  )
  app.post(
    '/microdegrees/:id/publication',
    {
      config: authors,
      schema: {
        tags,
        summary: 'Publish, when its parts can be taken',
        params: IdParams,
        body: Nothing,
        response: one,
      },
    },
    (request) => publishMicrodegree(app.context, request.actor, request.params),
  )
  app.post(
    '/microdegrees/:id/retirement',
    {
      config: authors,
      schema: { tags, summary: 'Take out of the catalogue', params: IdParams, body: Nothing, response: one },
    },
    (request) => retireMicrodegree(app.context, request.actor, request.params),
  )
}
