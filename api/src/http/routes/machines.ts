import { z } from 'zod'
import { IdParams } from '../../contract/common.ts'
import {
  ApiToken,
  ApiTokenList,
  CreateApiToken,
  CreatedApiToken,
  CreateWebhook,
  EditWebhook,
  Webhook,
  WebhookDelivery,
  WebhookDeliveryList,
  WebhookList,
  WebhookSecret,
} from '../../contract/machines.ts'
import { createApiToken } from '../../domain/machines/create-api-token.ts'
import { createWebhook } from '../../domain/machines/create-webhook.ts'
import { deleteWebhook, editWebhook, rotateWebhookSecret } from '../../domain/machines/edit-webhook.ts'
import { listApiTokens } from '../../domain/machines/read-api-tokens.ts'
import { listDeliveries, listWebhooks } from '../../domain/machines/read-webhooks.ts'
import { revokeApiToken } from '../../domain/machines/revoke-api-token.ts'
import { sendAgain, sendTestEvent } from '../../domain/machines/send-again.ts'
import { editedRevision } from '../plugins/revisions.ts'
import type { App } from '../plugins/typed.ts'

const tags = ['machines']
/** No scope: a token makes no tokens and no webhooks. */
const config = { access: ['business', 'course-team', 'manager'] as const }
const once = { ...config, idempotency: 'secret' as const }
/** Fastify hands a request without a body on as null. */
const Nothing = z.strictObject({}).nullish()

export async function machineRoutes(app: App) {
  const { context } = app
  app.get(
    '/api-tokens',
    { config, schema: { tags, summary: 'API tokens, newest first', response: { 200: ApiTokenList } } },
    (request) => listApiTokens(context, request.actor),
  )
  app.post(
    '/api-tokens',
    {
      config: once,
      schema: {
        tags,
        summary: 'Make an API token; it is shown this once',
        body: CreateApiToken,
        response: { 201: CreatedApiToken },
      },
    },
    async (request, reply) => reply.code(201).send(await createApiToken(context, request.actor, request.body)),
  )
  app.post(
    '/api-tokens/:id/revocation',
    {
      config,
      schema: { tags, summary: 'Revoke an API token', params: IdParams, body: Nothing, response: { 200: ApiToken } },
    },
    (request) => revokeApiToken(context, request.actor, request.params),
  )
  app.get(
    '/webhooks',
    { config, schema: { tags, summary: 'Webhooks, newest first', response: { 200: WebhookList } } },
    (request) => listWebhooks(context, request.actor),
  )
  app.post(
    '/webhooks',
    {
      config: once,
      schema: {
        tags,
        summary: 'Tell an address how imports end; the secret is shown this once',
        body: CreateWebhook,
        response: { 201: WebhookSecret },
      },
    },
    async (request, reply) => reply.code(201).send(await createWebhook(context, request.actor, request.body)),
  )
  app.put(
    '/webhooks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Edit a webhook, switch it on or off (If-Match)',
        params: IdParams,
        body: EditWebhook,
        response: { 200: Webhook },
      },
    },
    (request) =>
      editWebhook(context, request.actor, { ...request.body, ...request.params, revision: editedRevision(request) }),
  )
  app.delete(
    '/webhooks/:id',
    { config, schema: { tags, summary: 'Delete a webhook', params: IdParams, response: { 204: z.null() } } },
    async (request, reply) => {
      await deleteWebhook(context, request.actor, request.params)
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/webhooks/:id/secret',
    {
      config: once,
      schema: {
        tags,
        summary: 'A new secret; the one before signs along for a day',
        params: IdParams,
        body: Nothing,
        response: { 200: WebhookSecret },
      },
    },
    (request) => rotateWebhookSecret(context, request.actor, request.params),
  )
  app.post(
    '/webhooks/:id/test',
    {
      config,
      schema: {
        tags,
        summary: 'Send a test event',
        params: IdParams,
        body: Nothing,
        response: { 202: WebhookDelivery },
      },
    },
    async (request, reply) => reply.code(202).send(await sendTestEvent(context, request.actor, request.params)),
  )
  app.get(
    '/webhooks/:id/deliveries',
    {
      config,
      schema: { tags, summary: 'What was sent last', params: IdParams, response: { 200: WebhookDeliveryList } },
    },
    (request) => listDeliveries(context, request.actor, request.params),
  )
  app.post(
    '/webhook-deliveries/:id/repetition',
    {
      config,
      schema: { tags, summary: 'Send again', params: IdParams, body: Nothing, response: { 202: WebhookDelivery } },
    },
    async (request, reply) => reply.code(202).send(await sendAgain(context, request.actor, request.params)),
  )
}
