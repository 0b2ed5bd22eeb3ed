import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

/** Attempts at passwords, links and registrations. */
export const strictLimit = { max: 30, timeWindow: '1 minute' } as const

export const limitsPlugin = fp(async (app: FastifyInstance, { enabled }: { enabled: boolean }) => {
  // Tests fire hundreds of requests a second from one address.
  if (enabled) await app.register(rateLimit, { global: true, max: 1200, timeWindow: '1 minute' })
})
