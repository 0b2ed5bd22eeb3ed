import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type Actor, ANONYMOUS } from '../../context.ts'
import type { Role } from '../../contract/accounts.ts'
import type { Scope } from '../../contract/machines.ts'
import { AppError } from '../../errors.ts'

/** public: everybody. signed-in: any account. operator: whoever can read the data directory. Else the roles that may. */
export type Access = 'public' | 'signed-in' | 'operator' | Role | readonly Role[]
/** What a machine's token must have been made for; any: whatever it was made for. Without a scope no token is let in. */
export type NeededScope = Scope | 'any'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    scope?: NeededScope
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
    routeAccess: { method: string; url: string; access: Access; scope: NeededScope | null }[]
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

/** A machine may do what its role may, and of that what its token was made for. */
function refuseScope(needed: NeededScope | undefined, { scopes }: Actor): void {
  if (scopes === null || needed === 'any' || (needed && scopes.includes(needed))) return
  throw new AppError(
    'insufficient-scope',
    needed ? `This needs a token with the scope ${needed}.` : 'This is for people: no token may do it.',
  )
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
      // Third-party public pages tell a machine no more than anybody.
      if (this.scopeAccess === 'public') route.config.scope ??= 'any'
      const scope = route.config.scope ?? null
      for (const method of [route.method].flat()) app.routeAccess.push({ method, url: route.url, access, scope })
    })
    app.addHook('onRequest', async (request) => {
      request.actor = ANONYMOUS
      request.actor = await options.resolveActor(request)
      const { access, scope } = request.routeOptions.config
      // Unknown paths have no config: the not-found handler answers them for everybody.
      if (access === undefined) return
      refuse(access, request.actor)
      refuseScope(scope, request.actor)
    })
  },
)
