import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** How machines read it: which token opens a route, and how a request may be sent twice. */
export const apiDescription: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'TUCacademy API',
      version: '1',
      description: [
        'Skill needs, micro-credentials, learning pathways and participation. Errors are application/problem+json.',
        'Machines send a token as bearer; each operation names the scope it needs, and those that name none are for people.',
        'Every POST may carry an Idempotency-Key of 1 to 255 visible characters: sent again within 24 hours, the same request is answered alike and done once.',
      ].join('\n\n'),
    },
    components: {
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API token, made on the page "Machines & interfaces".',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'tucacademy.session_token' },
      },
    },
  },
  transform: (route) => {
    const described = jsonSchemaTransform(route)
    const { access, scope } = route.route.config ?? {}
    const security: Record<string, readonly string[]>[] = [
      access === 'operator' ? { token: ['operator'] } : access === 'public' ? {} : { session: [] },
      ...(scope === undefined ? [] : [{ token: scope === 'any' ? [] : [scope] }]),
    ]
    return { ...described, schema: { ...described.schema, security } }
  },
}
