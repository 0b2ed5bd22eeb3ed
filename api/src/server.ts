import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { buildApp } from './app.ts'
import { type Config, ConfigError, parseConfig } from './config.ts'
import { openEmbedded, openPostgres } from './db/client.ts'
import { DirectoryTakenError, takeLock } from './db/directory-lock.ts'
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

async function start(config: Config): Promise<void> {
  const dataDir = resolve(config.dataDir)
  mkdirSync(dataDir, { recursive: true })
  const releaseLock = config.databaseUrl ? () => undefined : takeLock(dataDir, `http://${config.host}:${config.port}`)
  const database = config.databaseUrl ? openPostgres(config.databaseUrl) : await openEmbedded(join(dataDir, 'database'))
  const log = pino({ level: config.logLevel })
  try {
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
      releaseLock()
      process.exit(0)
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal))
    await app.listen({ port: config.port, host: config.host })
    await work()

    console.log(`\nTUCacademy is ready at ${config.publicUrl}  (API description: ${config.publicUrl}/api/docs)`)
    for (const { role, email, password } of created.length > 0 ? created : context.sampleSignIns)
      console.log(`  ${role.padEnd(12)} ${email.padEnd(24)} ${password}`)
    if (managerLink) console.log(`  One-time link for the first manager: ${managerLink}`)
  } catch (error) {
    await database.close()
    releaseLock()
    throw error
  }
}

try {
  await start(parseConfig(process.env))
} catch (error) {
  if (error instanceof ConfigError || error instanceof DirectoryTakenError) console.error(error.message)
  else if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    console.error(`Port ${process.env.PORT ?? 3000} is in use. Set PORT to a free one.`)
  else console.error(error)
  process.exit(1)
}
