import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

/** Attempts at passwords, links and registrations. */
export const strictLimit = { max: 30, timeWindow: '1 minute' } as const

/** Requests that one address may send in a minute; null for tests, which fire hundreds a second. */
export const limitsPlugin = fp(async (app: FastifyInstance, { perMinute }: { perMinute: number | null }) => {
  if (perMinute !== null) await app.register(rateLimit, { global: true, max: perMinute, timeWindow: '1 minute' })
})
