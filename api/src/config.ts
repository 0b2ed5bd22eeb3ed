import { z } from 'zod'
import type { IntakeLimits } from './domain/imports/formats/intake-limits.ts'

const MB = 1024 * 1024

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'expected postgres://user:password@host:port/database')
    .optional(),
  PUBLIC_URL: z.url().optional(),
  SESSION_SECRET: z.string().min(32, 'expected at least 32 characters').optional(),
  SEED: z.enum(['starter', 'none']).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  WEBHOOK_ALLOW_LOOPBACK: z.enum(['true', 'false']).optional(),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(60).max(1_000_000).default(1200),
  INTAKE_MAX_MB: z.coerce.number().int().min(1).max(1000).default(50),
  INTAKE_MAX_ROWS: z.coerce.number().int().min(1).max(5_000_000).default(200_000),
  INTAKE_MAX_COLUMNS: z.coerce.number().int().min(1).max(1000).default(100),
  INTAKE_MAX_CELL: z.coerce.number().int().min(100).max(1_000_000).default(20_000),
  INTAKE_MAX_UNZIPPED_MB: z.coerce.number().int().min(1).max(5000).default(300),
  INTAKE_MAX_SECONDS: z.coerce.number().int().min(1).max(3600).default(120),
  FUNDING_LINE_DE: z.string().trim().min(1).max(300).optional(),
  FUNDING_LINE_EN: z.string().trim().min(1).max(300).optional(),
  NODE_ENV: z.string().optional(),
})

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly publicUrl: string
  readonly sessionSecret: string | undefined
  /** starter: sample region and sign-ins. none: an empty installation with a one-time link for its first manager. */
  readonly seed: 'starter' | 'none'
  /** Sample sign-ins with a published password are offered only where nobody else can reach them. */
  readonly openSampleSignIns: boolean
  /** Webhooks may lead to this machine itself; by default only where nobody else can reach it. */
  readonly webhookAllowLoopback: boolean
  /** Requests that one address may send in a minute. */
  readonly requestsPerMinute: number
  /** How large the files may be that people bring. */
  readonly intakeLimits: IntakeLimits
  /** Who pays for the programme, as printed reports say it. */
  readonly fundingLine: { readonly de?: string; readonly en?: string }
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

export class ConfigError extends Error {}

const isLoopback = (host: string) => ['127.0.0.1', 'localhost', '::1'].includes(host)

/**
 * Parses the environment once.
 * @throws {ConfigError} naming each bad variable and what would be right
 */
export function parseConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`The environment is not right:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  const embedded = env.DATABASE_URL === undefined
  if (!embedded && !env.SESSION_SECRET) {
    throw new ConfigError(
      'SESSION_SECRET is missing: with DATABASE_URL the secret that signs sessions comes from the environment (at least 32 random characters).',
    )
  }
  const local = embedded && isLoopback(env.HOST)
  return Object.freeze({
    port: env.PORT,
    host: env.HOST,
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`,
    sessionSecret: env.SESSION_SECRET,
    seed: env.SEED ?? (local ? 'starter' : 'none'),
    openSampleSignIns: local,
    webhookAllowLoopback: env.WEBHOOK_ALLOW_LOOPBACK ? env.WEBHOOK_ALLOW_LOOPBACK === 'true' : local,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    intakeLimits: {
      bytes: env.INTAKE_MAX_MB * MB,
      rows: env.INTAKE_MAX_ROWS,
      columns: env.INTAKE_MAX_COLUMNS,
      cellLength: env.INTAKE_MAX_CELL,
      unzippedBytes: env.INTAKE_MAX_UNZIPPED_MB * MB,
      parseMilliseconds: env.INTAKE_MAX_SECONDS * 1000,
    },
    fundingLine: {
      ...(env.FUNDING_LINE_DE ? { de: env.FUNDING_LINE_DE } : {}),
      ...(env.FUNDING_LINE_EN ? { en: env.FUNDING_LINE_EN } : {}),
    },
    logLevel: env.LOG_LEVEL,
  })
}
