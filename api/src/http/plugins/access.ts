import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type Actor, ANONYMOUS } from '../../context.ts'
import type { Role } from '../../contract/accounts.ts'
import { AppError } from '../../errors.ts'

/** public: everybody. signed-in: any account. operator: whoever can read the data directory. Else the roles that may. */
export type Access = 'public' | 'signed-in' | 'operator' | Role | readonly Role[]

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
  interface FastifyRequest {
    actor: Actor
  }
  interface FastifyInstance {
    /** Access of routes that third-party plugins register inside a scope that sets it. */
    scopeAccess?: Access
    /** Finds out who asks. */
    resolveActor: (request: FastifyRequest) => Promise<Actor>
    /** Every registered route with who may use it. */
    routeAccess: { method: string; url: string; access: Access }[]
  }
}

function refuse(access: Access, actor: Actor): void {
  if (access === 'public') return
  const allowed =
    access === 'operator'
      ? actor.role === 'operator'
      : access === 'signed-in'
        ? actor.userId !== null
        : Array.isArray(access)
          ? (access as readonly string[]).includes(actor.role)
          : access === actor.role
  if (allowed) return
  throw new AppError(actor.role === 'anonymous' ? 'unauthenticated' : 'forbidden')
}

/** Denied by default: a route without config.access is not registered at all. */
export const accessPlugin = fp(
  async (app: FastifyInstance, options: { resolveActor: (request: FastifyRequest) => Promise<Actor> }) => {
    app.decorateRequest('actor')
    app.decorate('resolveActor', options.resolveActor)
    app.decorate('routeAccess', [])
    app.addHook('onRoute', function (this: FastifyInstance, route) {
      const access = route.config?.access ?? this.scopeAccess
      if (access === undefined)
        throw new Error(`Route ${String(route.method)} ${route.url} does not declare config.access`)
      route.config = { ...route.config, access }
      for (const method of [route.method].flat()) app.routeAccess.push({ method, url: route.url, access })
    })
    app.addHook('onRequest', async (request) => {
      request.actor = ANONYMOUS
      request.actor = await options.resolveActor(request)
      // Unknown paths have no config: the not-found handler answers them for everybody.
      refuse(request.routeOptions.config.access ?? 'public', request.actor)
    })
  },
)
