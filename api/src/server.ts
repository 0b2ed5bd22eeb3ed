import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Config, ConfigError, parseConfig } from './config.ts'
import { openEmbedded, openPostgres } from './db/client.ts'
import { DirectoryTakenError, takeLock } from './db/directory-lock.ts'

async function start(config: Config): Promise<void> {
  const dataDir = resolve(config.dataDir)
  mkdirSync(dataDir, { recursive: true })
  const releaseLock = config.databaseUrl ? () => undefined : takeLock(dataDir, `http://${config.host}:${config.port}`)
  try {
    // The embedded database is compiled beside this thread: everything else is read meanwhile.
    const [database, { serve }] = await Promise.all([
      config.databaseUrl ? openPostgres(config.databaseUrl) : openEmbedded(join(dataDir, 'database')),
      import('./serve.ts'),
    ])
    try {
      await serve(config, database, dataDir, releaseLock)
    } catch (error) {
      await database.close()
      throw error
    }
  } catch (error) {
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
