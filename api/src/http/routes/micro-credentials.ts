import { z } from 'zod'
import {
  CataloguePage,
  CatalogueQuery,
  CreateMicroCredential,
  CreateRun,
  MicroCredential,
  MicroCredentialInput,
  RunOfOffer,
} from '../../contract/catalogue.ts'
import { IdParams } from '../../contract/common.ts'
import { DecideSkill } from '../../contract/linking.ts'
import { TeachWords } from '../../contract/taught-terms.ts'
import { addRun } from '../../domain/catalogue/add-run.ts'
import { createMicroCredential } from '../../domain/catalogue/create-micro-credential.ts'
import {
  decideMicroCredentialSkill,
  teachMicroCredentialWords,
} from '../../domain/catalogue/decide-micro-credential-skill.ts'
import { editMicroCredential } from '../../domain/catalogue/edit-micro-credential.ts'
import { listMicroCredentials } from '../../domain/catalogue/list-micro-credentials.ts'
import { publishMicroCredential } from '../../domain/catalogue/publish-micro-credential.ts'
import { readMicroCredential } from '../../domain/catalogue/read-micro-credential.ts'
import { readRun } from '../../domain/catalogue/read-run.ts'
import { retireMicroCredential } from '../../domain/catalogue/retire-micro-credential.ts'
import { editedRevision } from '../plugins/revisions.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['catalogue']
const authors = { access: ['course-team', 'manager'] as const, scope: 'catalogue:write' as const }
const one = { 200: MicroCredential }
/** Fastify hands a request without a body on as null. */
const Nothing = z.strictObject({}).nullish()

export async function microCredentialRoutes(app: App) {
  app.get(
    '/micro-credentials',
    {
      config: { access: 'public', scope: 'catalogue:read' },
      schema: {
        tags,
        summary: 'The catalogue, newest first',
        querystring: CatalogueQuery,
        response: { 200: CataloguePage },
      },
    },
    (request) => listMicroCredentials(app.context, request.actor, request.query),
  )
  app.get(
    '/micro-credentials/:id',
    {
      config: { access: 'public', scope: 'catalogue:read' },
      schema: { tags, summary: 'One micro-credential with its skills and runs', params: IdParams, response: one },
    },
    (request) => readMicroCredential(app.context, request.actor, request.params),
  )
  app.post(
    '/micro-credentials',
    {
      config: authors,
      schema: { tags, summary: 'Start a draft', body: CreateMicroCredential, response: { 201: MicroCredential } },
    },
    async (request, reply) =>
      reply.code(201).send(await createMicroCredential(app.context, request.actor, request.body)),
  )
  app.put(
    '/micro-credentials/:id',
    {
      config: authors,
      schema: {
        tags,
        summary: 'Edit a draft, or publish a new version (If-Match)',
        params: IdParams,
        body: MicroCredentialInput,
        response: one,
      },
    },
    (request) =>
      editMicroCredential(app.context, request.actor, {
        ...request.body,
        id: request.params.id,
        revision: editedRevision(request),
      }),
  )
  app.post(
    '/micro-credentials/:id/publication',
    {
      config: authors,
      schema: {
        tags,
        summary: 'Publish, when every mandatory element is there',
        params: IdParams,
        body: Nothing,
        response: one,
      },
    },
    (request) => publishMicroCredential(app.context, request.actor, request.params),
  )
  app.post(
    '/micro-credentials/:id/retirement',
    {
      config: authors,
      schema: { tags, summary: 'Take out of the catalogue', params: IdParams, body: Nothing, response: one },
    },
    (request) => retireMicroCredential(app.context, request.actor, request.params),
  )
  app.post(
    '/micro-credentials/:id/runs',
    {
      config: authors,
      schema: {
        tags,
        summary: 'Schedule a run',
        params: IdParams,
        body: CreateRun,
        response: { 201: MicroCredential },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await addRun(app.context, request.actor, { ...request.body, id: request.params.id })),
  )
  app.get(
    '/runs/:id',
    {
      config: { ...authors, scope: 'catalogue:read' },
      schema: {
        tags,
        summary: 'One run and the micro-credential it teaches',
        params: IdParams,
        response: { 200: RunOfOffer },
      },
    },
    (request) => readRun(app.context, request.actor, request.params),
  )
  app.post(
    '/micro-credentials/:id/decisions',
    {
      config: authors,
      schema: { tags, summary: 'Decide on a skill', params: IdParams, body: DecideSkill, response: one },
    },
    (request) => decideMicroCredentialSkill(app.context, request.actor, { ...request.body, id: request.params.id }),
  )
  app.post(
    '/micro-credentials/:id/lessons',
    {
      config: { access: authors.access },
      schema: { tags, summary: 'Say which words mean a skill', params: IdParams, body: TeachWords, response: one },
    },
    (request) => teachMicroCredentialWords(app.context, request.actor, { ...request.body, id: request.params.id }),
  )
}
