import { eq } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import { inject } from 'vitest'
import { buildApp } from '../../api/src/app.ts'
import type { Context } from '../../api/src/context.ts'
import type { Role } from '../../api/src/contract/accounts.ts'
import { createCourtesy } from '../../api/src/courtesy.ts'
import type { OpenDatabase } from '../../api/src/db/client.ts'
import { learner, learnerGroup, organisation, programme } from '../../api/src/db/schema/index.ts'
import { DEFAULT_INTAKE_LIMITS, type IntakeLimits } from '../../api/src/domain/imports/formats/intake-limits.ts'
import { openEngine } from '../../api/src/domain/taxonomy/load-engine.ts'
import { buildAuth, signInOf } from '../../api/src/http/auth.ts'
import { JOBS } from '../../api/src/jobs/definitions.ts'
import { heldJobs, workers } from './background.ts'
import { quickPasswords } from './quick-passwords.ts'

const PASSWORD = 'a long test password'
export const OPERATOR_TOKEN = 'operator token of the tests'
export const TODAY = '2026-06-15'

const noop = () => undefined
export const silentLog = {
  info: noop,
  error: noop,
  warn: noop,
  debug: noop,
  fatal: noop,
  trace: noop,
  silent: noop,
  level: 'silent',
} as unknown as FastifyBaseLogger
;(silentLog as { child: unknown }).child = () => silentLog

export type Person = 'manager' | 'teamA' | 'teamB' | 'businessA' | 'businessB' | 'learnerA' | 'learnerB'

export interface TestApp {
  readonly app: Awaited<ReturnType<typeof buildApp>>
  readonly context: Context
  readonly organisations: Readonly<Record<'uniA' | 'uniB' | 'firmA' | 'firmB', string>>
  readonly learners: Readonly<Record<'learnerA' | 'learnerB', string>>
  readonly programmeId: string
  readonly groupId: string
  /** Runs what is enqueued, and what that enqueues, until nothing is left. */
  work(): Promise<void>
  /** Sends a request as a person (or as nobody) and answers status, body and headers. */
  ask(
    who: Person | 'operator' | null,
    method: Method,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>
  close(): Promise<void>
}
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of many shapes
  readonly body: any
  readonly headers: Record<string, string | string[] | number | undefined>
  /** The answer as it came, for files. */
  readonly bytes?: Buffer
}

export interface TestAppOptions {
  readonly webRoot?: string
  readonly webhookAllowLoopback?: boolean
  readonly intakeLimits?: IntakeLimits
  /** Passwords are hashed as in use. */
  readonly realPasswords?: boolean
  /** Adds routes of the test's own. */
  readonly extend?: (app: TestApp['app']) => void
}

/** The app over a database of the suite's own, with two organisations of each kind, two learners and a day that stands still. */
export async function openTestApp(database: OpenDatabase, options: TestAppOptions = {}): Promise<TestApp> {
  const { db, kind } = database
  const auth = buildAuth({
    db,
    secret: 'a secret of the tests, worth nothing',
    publicUrl: 'http://127.0.0.1:3000',
    passwords: options.realPasswords ? undefined : quickPasswords,
  })
  const morning = Date.parse(`${TODAY}T10:00:00Z`)
  let ticks = 0
  const { jobs, waiting } = heldJobs()
  const context: Context = {
    db,
    jobs,
    workers,
    courtesy: createCourtesy(kind),
    intakeLimits: options.intakeLimits ?? DEFAULT_INTAKE_LIMITS,
    databaseKind: kind,
    engine: await openEngine(db, inject('indexDirectory')),
    signIn: signInOf(auth),
    publicUrl: 'http://127.0.0.1:3000',
    sampleSignIns: [],
    webhookAllowLoopback: options.webhookAllowLoopback ?? false,
    fundingLine: { de: 'Gefördert zu Prüfzwecken', en: 'Funded for tests' },
    // The day stands still; what happens one after the other still has its order.
    now: () => new Date(morning + ticks++),
    log: silentLog,
  }
  const app = await buildApp(context, {
    auth,
    operatorToken: OPERATOR_TOKEN,
    requestsPerMinute: null,
    webRoot: options.webRoot ?? null,
  })
  options.extend?.(app)

  const add = async (values: typeof organisation.$inferInsert) =>
    (await db.insert(organisation).values(values).returning({ id: organisation.id }))[0]!.id
  const organisations = {
    uniA: await add({ kind: 'university', name: 'University A', region: 'DED41' }),
    uniB: await add({ kind: 'university', name: 'University B', region: 'DED41' }),
    firmA: await add({
      kind: 'business',
      name: 'Firm A',
      sector: 'machine-building',
      sizeClass: 'small',
      region: 'DED41',
    }),
    firmB: await add({ kind: 'business', name: 'Firm B', sector: 'care', sizeClass: 'micro', region: 'DED42' }),
  }
  const [{ id: programmeId }] = (await db
    .insert(programme)
    .values({ name: 'Programme', targetParticipants: 210, startsOn: '2026-01-01', endsOn: '2027-12-31' })
    .returning({ id: programme.id })) as [{ id: string }]
  const [{ id: groupId }] = (await db
    .insert(learnerGroup)
    .values({ programmeId, code: 'students', nameDe: 'Studierende', nameEn: 'Students', position: 0 })
    .returning({ id: learnerGroup.id })) as [{ id: string }]

  const cookies = new Map<Person, string>()
  const sign = async (person: Person, role: Role, organisationId: string | null) => {
    const email = `${person.toLowerCase()}@example.org`
    const userId = await context.signIn.createUser({ name: person, email, password: PASSWORD, role, organisationId })
    cookies.set(
      person,
      (await context.signIn.openSession(email, PASSWORD)).map((cookie) => cookie.split(';')[0]).join('; '),
    )
    return userId
  }
  await sign('manager', 'manager', null)
  await sign('teamA', 'course-team', organisations.uniA)
  await sign('teamB', 'course-team', organisations.uniB)
  await sign('businessA', 'business', organisations.firmA)
  await sign('businessB', 'business', organisations.firmB)
  const learners = { learnerA: '', learnerB: '' }
  for (const person of ['learnerA', 'learnerB'] as const) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/registrations/learner',
      payload: {
        name: person,
        email: `${person.toLowerCase()}@example.org`,
        password: PASSWORD,
        groupId,
        consentMatching: true,
        consentStatistics: true,
      },
    })
    const me = answer.json()
    learners[person] = me.user.learnerId
    cookies.set(person, answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '))
    await db.update(learner).set({ name: person }).where(eq(learner.id, me.user.learnerId))
  }

  return {
    app,
    context,
    organisations,
    learners,
    programmeId,
    groupId,
    async work() {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const run = JOBS[next.job].run as (context: Context, data: unknown, signal: AbortSignal) => Promise<void>
        await run(context, next.data, new AbortController().signal)
      }
    },
    async ask(who, method, url, body, headers = {}) {
      const identity =
        who === 'operator'
          ? { authorization: `Bearer ${OPERATOR_TOKEN}` }
          : who
            ? { cookie: cookies.get(who) ?? '' }
            : {}
      const answer = await app.inject({
        method,
        url,
        headers: { ...identity, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const isJson = String(answer.headers['content-type'] ?? '').includes('json')
      return {
        status: answer.statusCode,
        body: isJson && answer.body ? answer.json() : answer.body,
        headers: answer.headers,
        bytes: answer.rawPayload,
      }
    },
    async close() {
      await app.close()
    },
  }
}
