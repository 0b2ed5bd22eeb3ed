import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { AppError } from '../../errors.ts'

/** Records with a revision carry it as ETag, so that an edit can name the one it started from. */
export const revisionsPlugin = fp(async (app: FastifyInstance) => {
  app.addHook('preSerialization', async (_request, reply, payload) => {
    const revision = (payload as { revision?: unknown } | null)?.revision
    if (typeof revision === 'number') reply.header('etag', `"${revision}"`)
    return payload
  })
})

/**
 * The revision that an edit started from.
 * @throws {AppError} revision-required when If-Match is missing or not a revision
 */
export function editedRevision(request: FastifyRequest): number {
  const match = /^(?:W\/)?"?(\d+)"?$/.exec(String(request.headers['if-match'] ?? ''))
  if (!match)
    throw new AppError('revision-required', 'Send If-Match with the revision you edited, for example If-Match: "3".')
  return Number(match[1])
}
