import { readFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { type OpenDatabase, openEmbedded, openPostgres } from '../../api/src/db/client.ts'

export type DatabaseKind = OpenDatabase['kind']

let counter = 0
/** Read once for all files of a process. */
let dump: Blob | undefined

/** Its bytes are at hand: those of a plain one are copied in small pieces, which takes as long as opening the database. */
class HeldBlob extends Blob {
  readonly #bytes: ArrayBuffer

  constructor(bytes: Buffer) {
    super()
    this.#bytes = new Uint8Array(bytes).buffer
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.#bytes)
  }
}

/** A database of the suite's own, migrated and with the starter taxonomy. */
export async function openTestDatabase(kind: DatabaseKind): Promise<OpenDatabase> {
  if (kind === 'pglite') {
    dump ??= new HeldBlob(readFileSync(inject('embeddedDump')))
    return openEmbedded(undefined, dump)
  }
  const name = `suite_${process.pid}_${process.env.VITEST_WORKER_ID ?? 0}_${Date.now().toString(36)}_${counter++}`
  const admin = postgres(`${inject('postgresUrl')}/postgres`, { max: 1, onnotice: () => undefined })
  try {
    await admin.unsafe(`create database ${name} template tucacademy_template`)
  } finally {
    await admin.end()
  }
  return openPostgres(`${inject('postgresUrl')}/${name}`)
}

/** The same suite on the embedded database and on a real PostgreSQL server, each with a database of its own. */
export function describeDatabases(name: string, suite: (database: () => OpenDatabase) => void): void {
  for (const kind of ['pglite', 'postgres'] as const) {
    describe(`${name} (${kind})`, () => {
      let database: OpenDatabase
      beforeAll(async () => {
        database = await openTestDatabase(kind)
      })
      afterAll(async () => {
        await database.close()
      })
      suite(() => database)
    })
  }
}
