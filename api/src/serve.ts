import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { buildApp } from './app.ts'
import type { Config } from './config.ts'
import type { OpenDatabase } from './db/client.ts'
import { ensureFirstManager } from './domain/accounts/ensure-first-manager.ts'
import { loadStarter, openSampleSignIns } from './domain/imports/load-starter.ts'
import { listStale } from './domain/imports/relink-texts.ts'
import { resumeDeliveries } from './domain/machines/announce-import.ts'
import { foldAll } from './domain/reports/rollups/fold-changes.ts'
import { openContext } from './open-context.ts'
import { fromRoot } from './root.ts'

const webRoot = fromRoot('web/dist')

/** A secret that lives beside the data and that only its owner can read. */
function secretFile(directory: string, name: string): string {
  const file = join(directory, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/**
 * Brings an open database up to date and answers requests over it until a signal comes.
 * @param closed  called when everything is closed, just before the process ends
 */
export async function serve(
  config: Config,
  database: OpenDatabase,
  dataDir: string,
  closed: () => void,
): Promise<void> {
  const log = pino({ level: config.logLevel })
  await database.migrate()
  const { context, auth, work, close } = await openContext(database, config, {
    dataDir,
    sessionSecret: config.sessionSecret ?? secretFile(dataDir, 'session-secret'),
    log,
  })
  const created = config.seed === 'starter' ? await loadStarter(context, config.openSampleSignIns) : []
  // Whoever looks at the sample first finds its figures complete.
  if (created.length > 0) await foldAll(context)
  if (config.seed === 'starter' && config.openSampleSignIns) context.sampleSignIns = await openSampleSignIns(context)
  const managerLink = config.seed === 'none' ? await ensureFirstManager(context) : null
  if ((await listStale(context)).length > 0) await context.jobs.enqueue('relink', {}, { key: 'relink' })

  await resumeDeliveries(context)

  const operatorToken = secretFile(dataDir, 'operator-token')
  const app = await buildApp(context, {
    auth,
    operatorToken,
    requestsPerMinute: config.requestsPerMinute,
    webRoot: existsSync(join(webRoot, 'index.html')) ? webRoot : null,
    logger: log,
  })
  const stop = async (signal: string) => {
    log.info({ signal }, 'closing')
    await app.close()
    await close()
    await database.close()
    closed()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal))
  await app.listen({ port: config.port, host: config.host })
  await work()

  console.log(`\nTUCacademy is ready at ${config.publicUrl}  (API description: ${config.publicUrl}/api/docs)`)
  for (const { role, email, password } of created.length > 0 ? created : context.sampleSignIns)
    console.log(`  ${role.padEnd(12)} ${email.padEnd(24)} ${password}`)
  if (managerLink) console.log(`  One-time link for the first manager: ${managerLink}`)
}
