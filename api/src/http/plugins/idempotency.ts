import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { MACHINE_LIMITS } from '../../contract/machines.ts'
import { beginRequest, keyOwner } from '../../domain/machines/begin-request.ts'
import { endRequest } from '../../domain/machines/end-request.ts'
import { fieldError } from '../../errors.ts'

/** secret: the answer shows something once, so it is not kept. off: sessions and registrations, which hold passwords. */
export type Idempotency = 'secret' | 'off'

declare module 'fastify' {
  interface FastifyContextConfig {
    idempotency?: Idempotency
  }
  interface FastifyRequest {
    /** The noted request, until its answer is kept. */
    begunRequest: string | null
  }
}

const VISIBLE = new RegExp(`^[\\x21-\\x7e]{1,${MACHINE_LIMITS.idempotencyKeyLength}}$`)
/** Of an answer's headers those that belong to what was done. */
const KEPT_HEADERS = ['content-type', 'etag', 'location'] as const

/**
 * What makes two requests the same: method, address with its query, and the body as it was understood. A multipart body
 * has not been read yet when the key is noted, and holding it back to hash it would undo streaming: there the length and
 * a digest header stand for it, if the sender gives one.
 */
function hashOf(request: FastifyRequest): string {
  const { headers } = request
  const body = headers['content-type']?.startsWith('multipart/')
    ? ['content-length', 'content-digest', 'repr-digest', 'x-content-sha256'].map((name) => headers[name] ?? null)
    : (request.body ?? null)
  return createHash('sha256')
    .update(JSON.stringify([request.method, request.url, body]))
    .digest('hex')
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !VISIBLE.test(key))
    throw fieldError('Idempotency-Key', `must be 1 to ${MACHINE_LIMITS.idempotencyKeyLength} visible characters`)
  return key
}

/** Idempotency-Key on every POST, after draft-ietf-httpapi-idempotency-key-header. */
export const idempotencyPlugin = fp(async (app: FastifyInstance) => {
  app.decorateRequest('begunRequest', null)
  // After access and validation: what was refused there may be sent again under the same key.
  app.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.routeOptions.config.idempotency === 'off') return
    const who = keyOwner(request.actor)
    const key = keyOf(request)
    if (who === null || key === null) return
    const beginning = await beginRequest(app.context, who, {
      key,
      method: request.method,
      path: request.url,
      requestHash: hashOf(request),
    })
    if ('begun' in beginning) {
      request.begunRequest = beginning.begun
      return
    }
    const { statusCode, headers, body } = beginning.answer
    return reply
      .code(statusCode)
      .headers({ ...headers, 'idempotency-replayed': 'true' })
      .send(body ?? undefined)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { begunRequest } = request
    if (begunRequest === null) return payload
    request.begunRequest = null
    const isSecret = request.routeOptions.config.idempotency === 'secret' && reply.statusCode < 400
    await endRequest(app.context, begunRequest, {
      statusCode: reply.statusCode,
      headers: keptHeaders(reply),
      body: isSecret ? null : textOf(payload),
    })
    return payload
  })
})

const keptHeaders = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name)
      return value === undefined ? [] : [[name, String(value)]]
    }),
  )

/** Streams are not kept: they would have to be held back whole. */
const textOf = (payload: unknown): string | null => {
  if (typeof payload === 'string') return payload
  return Buffer.isBuffer(payload) ? payload.toString('utf8') : null
}
