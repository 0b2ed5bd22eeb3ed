import { mkdirSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import type { ExtractTablesWithRelations, SQL } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { drizzle as drizzlePostgres } from 'drizzle-orm/postgres-js'
import { migrate as migratePostgres } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { fromRoot } from '../root.ts'
import { PROCESS_NAME } from './process-name.ts'
import * as schema from './schema/index.ts'

/** One type for PGlite and postgres.js, transactions included. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>

export interface OpenDatabase {
  readonly db: Database
  readonly kind: 'pglite' | 'postgres'
  /** Where a library with a connection of its own connects; null for the embedded database, which has but one. */
  readonly url: string | null
  /** A statement as a library wrote it: several at once when there are no values. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  migrate(): Promise<void>
  close(): Promise<void>
}

const migrationsFolder = fromRoot('api/migrations')

/**
 * Pages of 8 KiB that the embedded database keeps in memory, 32 MiB: every one is touched when it opens, so four times
 * as many cost half a second of each start; what is not among them lies in the operating system's own cache.
 */
const SHARED_BUFFERS = '4096'

/** Opens the embedded database in a directory; undefined keeps it in memory. The caller holds the directory's lock. */
export async function openEmbedded(directory: string | undefined, loadDataDir?: Blob): Promise<OpenDatabase> {
  if (directory) mkdirSync(directory, { recursive: true })
  const client = await PGlite.create({
    startParams: [...PGlite.defaultStartParams, '-B', SHARED_BUFFERS],
    ...(directory ? { dataDir: directory } : {}),
    ...(loadDataDir ? { loadDataDir } : {}),
  })
  const db = drizzlePglite(client, { schema })
  return {
    db: db as unknown as Database,
    kind: 'pglite',
    url: null,
    executeSql: async (text, values) =>
      values && values.length > 0
        ? client.query(text, values)
        : { rows: (await client.exec(text)).flatMap((result) => result.rows) },
    migrate: () => migratePglite(db, { migrationsFolder }),
    close: () => client.close(),
  }
}

/** Connects to a PostgreSQL server. */
export function openPostgres(url: string): OpenDatabase {
  const client = postgres(url, { max: 10, onnotice: () => undefined, connection: { application_name: PROCESS_NAME } })
  const db = drizzlePostgres(client, { schema })
  return {
    db: db as unknown as Database,
    kind: 'postgres',
    url,
    executeSql: async (text, values) => ({ rows: await client.unsafe(text, (values ?? []) as never[]) }),
    migrate: () => migratePostgres(db, { migrationsFolder }),
    close: () => client.end({ timeout: 5 }),
  }
}

/** Rows of a raw statement: one driver answers { rows }, the other an array. */
export async function rowsOf<T>(db: Database, statement: SQL): Promise<T[]> {
  const result = (await db.execute(statement)) as unknown as T[] | { rows: T[] }
  return Array.isArray(result) ? result : result.rows
}
