import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { Relinking, TaxonomyImport, TaxonomyImportSummary } from '../../contract/taxonomy.ts'
import { taxonomyImport } from '../../db/schema/index.ts'
import type { Language } from '../../engine/types.ts'
import { AppError } from '../../errors.ts'
import { advanceTaxonomyImport } from './advance-taxonomy-import.ts'

let running = false

/** Progress lives in memory: it changes many times a second, and an import that is broken off is begun again anyway. */
const progress = new Map<string, { phase: string; done: number; total: number; startedAt: string }>()

type ReadRelinking = (context: Context) => Promise<Pick<Relinking, 'texts' | 'read'>>
interface Input {
  readonly path: string
  readonly languages?: readonly Language[] | undefined
}

/**
 * Starts an import for the command line and answers at once; progress is read with readImport. It has ended when all texts are
 * read again.
 * @throws {AppError} import-running while another one has not ended
 */
export async function startImport(
  context: Context,
  input: Input,
  readRelinking: ReadRelinking,
): Promise<TaxonomyImport> {
  if (running) throw new AppError('import-running')
  running = true
  const [row] = await context.db
    .insert(taxonomyImport)
    .values({ state: 'running', phase: 'reading' })
    .returning({ id: taxonomyImport.id })
  if (!row) throw new AppError('internal')
  const startedAt = context.now().toISOString()
  progress.set(row.id, { phase: 'reading', done: 0, total: 0, startedAt })
  const report = (phase: string, done: number, total: number) =>
    void progress.set(row.id, { phase, done, total, startedAt })
  void run(context, row.id, input, report, readRelinking).finally(() => {
    running = false
  })
  return readImport(context, { id: row.id })
}

async function run(
  context: Context,
  id: string,
  { path, languages }: Input,
  report: (phase: string, done: number, total: number) => void,
  readRelinking: ReadRelinking,
): Promise<void> {
  const { db, now, log } = context
  try {
    const summary = await advanceTaxonomyImport(
      context,
      { file: path, kind: 'taxonomy', languages, actorId: null },
      report,
      new AbortController().signal,
    )
    const counts = summary.kind === 'taxonomy' ? countsOf(summary) : null
    // The queue does it; after ten minutes without an end it does it alone.
    for (let seconds = 0; seconds < 600; seconds++) {
      const { texts, read } = await readRelinking(context)
      report('linking', read, texts)
      if (read >= texts) break
      await wait(1_000)
    }
    await db
      .update(taxonomyImport)
      .set({ state: 'done', phase: 'done', counts, finishedAt: now() })
      .where(eq(taxonomyImport.id, id))
  } catch (error) {
    if (!(error instanceof AppError)) log.error({ err: error }, 'taxonomy import failed')
    const message =
      error instanceof AppError
        ? error.message
        : 'The import failed. What it had stored stays; importing again goes on from there. The server log has the cause.'
    await db
      .update(taxonomyImport)
      .set({ state: 'failed', phase: 'failed', error: message, finishedAt: now() })
      .where(eq(taxonomyImport.id, id))
  } finally {
    progress.delete(id)
  }
}

const countsOf = ({ concepts, labels, relations }: TaxonomyImportSummary) => ({ concepts, labels, relations })

/** State of an import. */
export async function readImport({ db }: Pick<Context, 'db'>, { id }: { id: string }): Promise<TaxonomyImport> {
  const live = progress.get(id)
  if (live) {
    return { id, state: 'running', ...live, counts: null, error: null, finishedAt: null }
  }
  const [row] = await db.select().from(taxonomyImport).where(eq(taxonomyImport.id, id))
  if (!row) throw new AppError('not-found')
  return {
    ...row,
    counts: row.counts as TaxonomyImport['counts'],
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  }
}
