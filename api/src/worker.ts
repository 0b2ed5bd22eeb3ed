import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pino } from 'pino'
import { type Config, ConfigError, parseConfig } from './config.ts'
import { openPostgres } from './db/client.ts'
import { openContext } from './open-context.ts'

/** A process that only works on jobs, beside a server on the same PostgreSQL database: as many as there are cores to spare. */
async function work(config: Config): Promise<void> {
  if (!config.databaseUrl || !config.sessionSecret)
    throw new ConfigError(
      'DATABASE_URL is missing: the embedded database belongs to one process, the server, which does all the work itself.',
    )
  const dataDir = resolve(config.dataDir)
  mkdirSync(dataDir, { recursive: true })
  const database = openPostgres(config.databaseUrl)
  await database.migrate()
  const { sessionSecret } = config
  const services = await openContext(database, config, {
    dataDir,
    sessionSecret,
    log: pino({ level: config.logLevel }),
  })
  const stop = async () => {
    await services.close()
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  await services.work()
  console.log('Working on jobs. Ctrl-C ends it at the next checkpoint.')
}

try {
  await work(parseConfig(process.env))
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error)
  process.exit(1)
}
