import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { buildApp } from '../../../api/src/app.ts'
import type { Context } from '../../../api/src/context.ts'
import { createCourtesy } from '../../../api/src/courtesy.ts'
import { type OpenDatabase, openEmbedded, openPostgres } from '../../../api/src/db/client.ts'
import { DEFAULT_INTAKE_LIMITS } from '../../../api/src/domain/imports/formats/intake-limits.ts'
import { loadStarter } from '../../../api/src/domain/imports/load-starter.ts'
import { STARTER_TAXONOMY } from '../../../api/src/domain/imports/starter-files.ts'
import { importTaxonomy } from '../../../api/src/domain/taxonomy/import-taxonomy.ts'
import { openEngine } from '../../../api/src/domain/taxonomy/load-engine.ts'
import { buildAuth, signInOf } from '../../../api/src/http/auth.ts'
import { openJobs } from '../../../api/src/jobs/open-jobs.ts'
import { openWorkers } from '../../../api/src/workers/open-workers.ts'

/** A fresh database for a bench: embedded by default, or the (empty) one behind --database. Gone afterwards. */
export async function openBenchDatabase(url: string | undefined): Promise<OpenDatabase> {
  if (url) {
    const database = openPostgres(url)
    await database.migrate()
    return database
  }
  const directory = mkdtempSync(join(tmpdir(), 'tucacademy-bench-'))
  const database = await openEmbedded(directory)
  await database.migrate()
  return {
    ...database,
    close: async () => {
      await database.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The sample region on a fresh database, with the app that serves it. */
export async function openBenchApp(url: string | undefined) {
  const database = await openBenchDatabase(url)
  const { db, kind } = database
  await importTaxonomy(db, { path: STARTER_TAXONOMY, languages: ['de', 'en'], name: 'starter' })
  const auth = buildAuth({ db, secret: 'a secret for a bench, worth nothing', publicUrl: 'http://127.0.0.1:3000' })
  const log = pino({ level: 'silent' })
  const jobs = await openJobs(database, log)
  const workers = openWorkers()
  const context: Context = {
    db,
    databaseKind: kind,
    engine: await openEngine(db, null),
    jobs,
    workers,
    courtesy: createCourtesy(kind),
    intakeLimits: DEFAULT_INTAKE_LIMITS,
    signIn: signInOf(auth),
    publicUrl: 'http://127.0.0.1:3000',
    sampleSignIns: [],
    webhookAllowLoopback: false,
    now: () => new Date(),
    log,
  }
  const accounts = await loadStarter(context, true)
  const app = await buildApp(context, { auth, operatorToken: null, requestsPerMinute: null, webRoot: null })
  const cookieOf = async (role: string): Promise<string> => {
    const account = accounts.find((candidate) => candidate.role === role)
    if (!account) throw new Error(`The sample region has no account for ${role}`)
    const cookies = await context.signIn.openSession(account.email, account.password)
    return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
  }
  const close = async () => {
    await app.close()
    await jobs.stop()
    await workers.close()
    await database.close()
  }
  return { app, context, cookieOf, close }
}
