import { eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { TaxonomyImport } from '../../contract/taxonomy.ts'
import type { Database } from '../../db/client.ts'
import { taxonomyImport } from '../../db/schema/index.ts'
import type { Language } from '../../engine/types.ts'
import { AppError } from '../../errors.ts'
import { addEverydayTerms } from './everyday-terms.ts'
import { type ReportPhase, readEsco } from './read-esco.ts'
import { storeTaxonomy, type TaxonomyImportCounts } from './store-taxonomy.ts'

export interface ImportInput {
  readonly path: string
  readonly languages: readonly Language[]
  readonly name: string
}

/** Reads, enriches and stores a taxonomy; the caller swaps the engine and links again afterwards. */
export async function importTaxonomy(
  db: Database,
  { path, languages, name }: ImportInput,
  report?: ReportPhase,
): Promise<TaxonomyImportCounts> {
  const content = await readEsco(path, languages, report)
  await addEverydayTerms(content)
  return storeTaxonomy(db, name, content, report)
}

let running = false

/**
 * Starts an import in this process and answers at once; progress is read with readImport.
 * @throws {AppError} import-running while another one has not ended
 */
export async function startImport(
  context: Context,
  input: ImportInput,
  relinkAll: (context: Context, report: ReportPhase) => Promise<void>,
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
  const report: ReportPhase = (phase, done, total) => void progress.set(row.id, { phase, done, total, startedAt })
  void run(context, row.id, input, report, relinkAll).finally(() => {
    running = false
  })
  return readImport(context, { id: row.id })
}

/** Progress lives in memory: on an embedded database the import's own transaction holds the only connection. */
const progress = new Map<string, { phase: string; done: number; total: number; startedAt: string }>()

async function run(
  context: Context,
  id: string,
  input: ImportInput,
  report: ReportPhase,
  relinkAll: (context: Context, report: ReportPhase) => Promise<void>,
): Promise<void> {
  const { db, engine, now, log } = context
  try {
    const counts = await importTaxonomy(db, input, report)
    report('building the index', 0, 1)
    await engine.reload()
    await relinkAll(context, report)
    await db
      .update(taxonomyImport)
      .set({ state: 'done', phase: 'done', counts, finishedAt: now() })
      .where(eq(taxonomyImport.id, id))
  } catch (error) {
    if (!(error instanceof AppError)) log.error({ err: error }, 'taxonomy import failed')
    const message =
      error instanceof AppError
        ? error.message
        : 'The import failed; nothing was changed. The server log has the cause.'
    await db
      .update(taxonomyImport)
      .set({ state: 'failed', phase: 'failed', error: message, finishedAt: now() })
      .where(eq(taxonomyImport.id, id))
  } finally {
    progress.delete(id)
  }
}

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
