import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { createCourtesy } from './courtesy.ts'
import type { OpenDatabase } from './db/client.ts'
import { resumeImports } from './domain/imports/resume-imports.ts'
import { STARTER_TAXONOMY } from './domain/imports/starter-files.ts'
import { foldIfWaiting } from './domain/reports/rollups/ready-rollups.ts'
import { refreshEngine } from './domain/taxonomy/advance-taxonomy-import.ts'
import { importTaxonomy } from './domain/taxonomy/import-taxonomy.ts'
import { newestVersion, openEngine } from './domain/taxonomy/load-engine.ts'
import { paceOf } from './domain/taxonomy/store-taxonomy.ts'
import { type Auth, buildAuth, signInOf } from './http/auth.ts'
import { openJobs } from './jobs/open-jobs.ts'
import { openWorkers } from './workers/open-workers.ts'

export interface OpenContext {
  readonly context: Context
  readonly auth: Auth
  /** Begins to work on jobs, and keeps looking for work that a killed process left and for a taxonomy that another loaded. */
  work(): Promise<void>
  /** Lets running jobs end at their next checkpoint; the database stays open. */
  close(): Promise<void>
}

/** Everything a verb may touch, over an open and migrated database: the same for the server and for a process that only works. */
export async function openContext(
  database: OpenDatabase,
  config: Config,
  { dataDir, sessionSecret, log }: { dataDir: string; sessionSecret: string; log: FastifyBaseLogger },
): Promise<OpenContext> {
  const { db, kind } = database
  const workers = openWorkers()
  if (!(await newestVersion(db))) {
    const starter = { path: STARTER_TAXONOMY, languages: ['de', 'en'] as const, name: 'starter' }
    await importTaxonomy(db, starter, undefined, { databaseKind: kind })
  }
  const engine = await openEngine(db, join(dataDir, 'index'), { workers, rest: paceOf(kind).rest })
  const auth = buildAuth({ db, secret: sessionSecret, publicUrl: config.publicUrl })
  const jobs = await openJobs(database, log)
  const context: Context = {
    db,
    jobs,
    workers,
    courtesy: createCourtesy(kind),
    databaseKind: kind,
    engine,
    intakeLimits: config.intakeLimits,
    signIn: signInOf(auth),
    publicUrl: config.publicUrl,
    sampleSignIns: [],
    webhookAllowLoopback: config.webhookAllowLoopback,
    fundingLine: config.fundingLine,
    now: () => new Date(),
    log,
  }
  const timers: NodeJS.Timeout[] = []
  const nowAndThen = (what: string, look: () => Promise<unknown>) => {
    const run = () => void look().catch((error: unknown) => log.error({ err: error }, `cannot ${what}`))
    timers.push(setInterval(run, 15_000).unref())
  }
  return {
    context,
    auth,
    async work() {
      await resumeImports(context, kind === 'pglite')
      await jobs.start(context)
      // What should have come by itself while nothing ran.
      await jobs.enqueue('write-summaries', {}, { key: 'catch-up' })
      nowAndThen('take up imports of a killed process', () => resumeImports(context))
      nowAndThen('keep the sums of reports up to date', () => foldIfWaiting(context))
      // An import by another process goes straight to the server's database: this one notices and swaps its engine.
      if (kind === 'postgres') nowAndThen('look for a new taxonomy', () => refreshEngine(context))
    },
    async close() {
      for (const timer of timers) clearInterval(timer)
      await jobs.stop()
      await workers.close()
    },
  }
}
