import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import Fastify, { type FastifyBaseLogger, type FastifyServerOptions, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { type Context, OPERATOR } from './context.ts'
import { resolveApiToken } from './domain/machines/resolve-api-token.ts'
import { AppError } from './errors.ts'
import { type Auth, actorOf } from './http/auth.ts'
import { accessPlugin } from './http/plugins/access.ts'
import { apiDescription } from './http/plugins/description.ts'
import { errorsPlugin, sendProblem } from './http/plugins/errors.ts'
import { idempotencyPlugin } from './http/plugins/idempotency.ts'
import { limitsPlugin } from './http/plugins/limits.ts'
import { revisionsPlugin } from './http/plugins/revisions.ts'
import type { App } from './http/plugins/typed.ts'
import { webPages } from './http/plugins/web-pages.ts'
import { accountRoutes } from './http/routes/accounts.ts'
import { enrolmentRoutes } from './http/routes/enrolments.ts'
import { exportRoutes } from './http/routes/exports.ts'
import { gapRoutes } from './http/routes/gaps.ts'
import { healthRoutes } from './http/routes/health.ts'
import { importRoutes } from './http/routes/imports.ts'
import { learnerRoutes } from './http/routes/learners.ts'
import { machineRoutes } from './http/routes/machines.ts'
import { matchRoutes } from './http/routes/matches.ts'
import { microCredentialRoutes } from './http/routes/micro-credentials.ts'
import { microdegreeRoutes } from './http/routes/microdegrees.ts'
import { needRoutes } from './http/routes/needs.ts'
import { pathwayRoutes } from './http/routes/pathways.ts'
import { planRoutes } from './http/routes/plans.ts'
import { programmeRoutes } from './http/routes/programmes.ts'
import { recognitionRoutes } from './http/routes/recognitions.ts'
import { reportRoutes } from './http/routes/reports.ts'
import { sampleRegionRoutes } from './http/routes/sample-region.ts'
import { sessionRoutes } from './http/routes/session.ts'
import { summaryRoutes } from './http/routes/summaries.ts'
import { taughtTermRoutes } from './http/routes/taught-terms.ts'
import { taxonomyRoutes } from './http/routes/taxonomy.ts'
import { viewRoutes } from './http/routes/views.ts'

export interface AppOptions {
  readonly auth: Auth
  /** Bearer token of whoever can read the data directory; null shuts the operator's door. */
  readonly operatorToken: string | null
  /** Requests that one address may send in a minute; null for no limit. */
  readonly requestsPerMinute: number | null
  /** Folder of the built web app; null serves the API alone. */
  readonly webRoot: string | null
  readonly logger?: FastifyBaseLogger
}

type CompilersFactory = NonNullable<FastifyServerOptions['schemaController']>['compilersFactory']
/** Typed for JSON Schema alone, used for whatever a route's schema is. */
const ZOD_COMPILERS = {
  buildValidator: () => validatorCompiler,
  buildSerializer: () => serializerCompiler,
} as unknown as CompilersFactory

/** Fastify without a socket: everything it needs comes in, nothing is read from the environment. */
export async function buildApp(context: Context, options: AppOptions): Promise<App> {
  const app = Fastify({
    ...(options.logger ? { loggerInstance: options.logger } : {}),
    bodyLimit: 1_048_576,
    requestTimeout: 60_000,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    // Given here, not set afterwards: the compilers they take the place of are then never read.
    schemaController: { compilersFactory: ZOD_COMPILERS },
  }).withTypeProvider<ZodTypeProvider>()
  app.decorate('context', context)
  app.addHook('onRequest', (_request, reply, done) => {
    const answered = context.courtesy.answering()
    reply.raw.once('finish', answered).once('close', answered)
    done()
  })

  await app.register(errorsPlugin)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:'],
        'upgrade-insecure-requests': null,
      },
    },
    strictTransportSecurity: context.publicUrl.startsWith('https:'),
  })
  await app.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 2048 })
  await app.register(cookie)
  await app.register(limitsPlugin, { perMinute: options.requestsPerMinute })
  await app.register(accessPlugin, {
    resolveActor: async (request) => {
      const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
      if (bearer !== undefined) {
        if (options.operatorToken !== null && bearer === options.operatorToken) return OPERATOR
        return resolveApiToken(context, bearer)
      }
      return actorOf(options.auth, context.db, request)
    },
  })
  await app.register(revisionsPlugin)
  await app.register(idempotencyPlugin)
  await app.register(swagger, apiDescription)
  await app.register(async (scope) => {
    scope.decorate('scopeAccess', 'public' as const)
    await scope.register(swaggerUi, { routePrefix: '/api/docs' })
  })

  await app.register(healthRoutes, { prefix: '/api' })
  await app.register(sessionRoutes, { prefix: '/api/auth', auth: options.auth, publicUrl: context.publicUrl })
  const resources = [
    accountRoutes,
    taxonomyRoutes,
    taughtTermRoutes,
    needRoutes,
    matchRoutes,
    microCredentialRoutes,
    microdegreeRoutes,
    sampleRegionRoutes,
    learnerRoutes,
    pathwayRoutes,
    planRoutes,
    recognitionRoutes,
    enrolmentRoutes,
    programmeRoutes,
    gapRoutes,
    reportRoutes,
    summaryRoutes,
    viewRoutes,
    importRoutes,
    machineRoutes,
    exportRoutes,
  ]
  for (const routes of resources) await app.register(routes as (app: App) => Promise<void>, { prefix: '/api/v1' })
  if (options.webRoot) await app.register(webPages, { root: options.webRoot })
  else
    app.setNotFoundHandler((_request, reply) =>
      sendProblem(reply, new AppError('not-found', 'There is nothing at this address.')),
    )
  return app
}
