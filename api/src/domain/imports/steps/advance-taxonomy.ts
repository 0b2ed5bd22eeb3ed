import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Context } from '../../../context.ts'
import { AppError } from '../../../errors.ts'
import { advanceTaxonomyImport } from '../../taxonomy/advance-taxonomy-import.ts'
import { endImport } from '../end-import.ts'
import { readFileBytes } from '../files/store-file.ts'
import type { ImportRecord } from '../find-import.ts'
import { LeaseLost, noteProgress } from '../lease.ts'

/** Progress is noted this often, which also tells that the process is alive. */
const EVERY_MS = 1000

/**
 * A taxonomy or a list of terms comes as a whole: it waits for a person after the upload, and is then handed to the room of
 * the taxonomy, which can be broken off and called again at any moment.
 */
export async function advanceTaxonomy(
  context: Context,
  current: ImportRecord,
  signal: AbortSignal,
): Promise<ImportRecord | null> {
  const { db } = context
  if (current.state === 'reading')
    return db.transaction((tx) =>
      noteProgress(tx, current, { state: current.startWhenRead ? 'storing' : 'ready', rowsRead: true }),
    )
  if (current.state === 'checking')
    return db.transaction((tx) => noteProgress(tx, current, { state: 'checked', revision: sql`revision + 1` }))
  const directory = await mkdtemp(join(tmpdir(), 'tucacademy-import-'))
  const stopper = new AbortController()
  const stop = () => stopper.abort()
  signal.addEventListener('abort', stop, { once: true })
  let progress = { phase: 'reading', done: 0, rows: 0 }
  let lost = false
  const beat = async () => {
    try {
      await db.transaction((tx) => noteProgress(tx, current, progress))
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error
      lost = true
      stop()
    }
  }
  const timer = setInterval(() => {
    void beat().catch((error: unknown) => context.log.error({ err: error }, 'cannot note the progress of an import'))
  }, EVERY_MS)
  try {
    const file = join(directory, `upload${extname(current.fileName).toLowerCase()}`)
    await writeFile(file, await readFileBytes(db, current.fileId as string))
    const summary = await advanceTaxonomyImport(
      context,
      {
        file,
        kind: current.kind as 'taxonomy' | 'crosswalk',
        languages: current.defaults.languages,
        name: current.defaults.name,
        actorId: current.createdBy,
      },
      (phase, done, total) => {
        progress = { phase, done, rows: total }
      },
      stopper.signal,
    )
    clearInterval(timer)
    const now = await db.transaction((tx) => noteProgress(tx, current, { ...progress, summary }))
    await endImport(context, now, 'finished')
  } catch (error) {
    if (signal.aborted || lost) return null
    if (!(error instanceof AppError)) throw error
    await endImport(context, current, 'failed', { code: error.code, message: error.message })
  } finally {
    clearInterval(timer)
    signal.removeEventListener('abort', stop)
    await rm(directory, { recursive: true, force: true })
  }
  return null
}
