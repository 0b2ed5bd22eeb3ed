import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { eq } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { type Actor, ANONYMOUS, type SignIn } from '../context.ts'
import type { Database } from '../db/client.ts'
import { account, learner, session, user, verification } from '../db/schema/index.ts'
import { AppError } from '../errors.ts'

export interface AuthOptions {
  readonly db: Database
  readonly secret: string
  readonly publicUrl: string
  /** How passwords are kept; scrypt, as the library has it, where nothing is said. */
  readonly passwords?: PasswordHasher
}

export interface PasswordHasher {
  hash(password: string): Promise<string>
  verify(given: { hash: string; password: string }): Promise<boolean>
}

/** better-auth over our own tables: e-mail and password, sessions in the database, nothing sent anywhere. */
export function buildAuth({ db, secret, publicUrl, passwords }: AuthOptions) {
  return betterAuth({
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database: drizzleAdapter(db, { provider: 'pg', schema: { user, session, account, verification } }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      ...(passwords ? { password: passwords } : {}),
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        organisationId: { type: 'string', required: false, input: false },
      },
    },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24 },
    advanced: { useSecureCookies: publicUrl.startsWith('https:'), cookiePrefix: 'tucacademy' },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // The HTTP layer limits attempts for all routes alike.
    rateLimit: { enabled: false },
  })
}
export type Auth = ReturnType<typeof buildAuth>

/** The part of sign-in that verbs may use. */
export function signInOf(auth: Auth): SignIn {
  return {
    async createUser({ name, email, password, role, organisationId }) {
      const { internalAdapter, password: hasher } = await auth.$context
      const address = email.toLowerCase()
      const refuseTaken = async (cause?: unknown) => {
        if (!(await internalAdapter.findUserByEmail(address))) return
        throw new AppError('email-taken', undefined, {
          errors: [{ path: 'email', message: 'already has an account' }],
          cause,
        })
      }
      await refuseTaken()
      const created = await internalAdapter
        .createUser({ name, email: address, emailVerified: false, role, organisationId }, { method: 'email-password' })
        .catch(async (error: unknown) => {
          // Somebody took the address between the question and the answer.
          await refuseTaken(error)
          throw error
        })
      await internalAdapter.linkAccount({
        userId: created.id,
        providerId: 'credential',
        accountId: created.id,
        password: await hasher.hash(password),
      })
      return created.id
    },
    async openSession(email, password) {
      try {
        const { headers } = await auth.api.signInEmail({
          body: { email: email.toLowerCase(), password },
          returnHeaders: true,
        })
        return headers.getSetCookie()
      } catch (error) {
        throw new AppError('wrong-password', undefined, { cause: error })
      }
    },
  }
}

const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  return headers
}

/** Who asks, by the session cookie. */
export async function actorOf(auth: Auth, db: Database, request: FastifyRequest): Promise<Actor> {
  if (!request.headers.cookie?.includes('tucacademy.session_token')) return ANONYMOUS
  const found = await auth.api.getSession({ headers: headersOf(request) })
  if (!found) return ANONYMOUS
  const [row] = await db
    .select({ role: user.role, organisationId: user.organisationId, learnerId: learner.id })
    .from(user)
    .leftJoin(learner, eq(learner.userId, user.id))
    .where(eq(user.id, found.user.id))
  return row ? { ...row, userId: found.user.id, tokenId: null, scopes: null } : ANONYMOUS
}

/** Hands a request to better-auth and copies its answer, cookies included. */
export async function forward(auth: Auth, request: FastifyRequest, publicUrl: string): Promise<Response> {
  const headers = headersOf(request)
  headers.delete('content-length')
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : undefined
  if (body !== undefined) headers.set('content-type', 'application/json')
  return auth.handler(
    new Request(new URL(request.url, publicUrl), {
      method: request.method,
      headers,
      ...(body === undefined ? {} : { body }),
    }),
  )
}
