import type { Context } from '../../context.ts'
import type { CrosswalkImportSummary, TaxonomyImportSummary } from '../../contract/taxonomy.ts'
import type { Language } from '../../engine/types.ts'
import { importCrosswalk } from './crosswalk/import-crosswalk.ts'
import type { ReportPhase } from './files/read-esco.ts'
import { importTaxonomy } from './import-taxonomy.ts'
import { newestVersion } from './load-engine.ts'
import { paceOf } from './store-taxonomy.ts'

export interface TaxonomyImportInput {
  /** Path of a zip or CSV; the operator may give a folder, too. */
  readonly file: string
  readonly kind: 'taxonomy' | 'crosswalk'
  readonly languages?: readonly Language[] | undefined
  /** What the taxonomy, or the list of terms, is called. */
  readonly name?: string | undefined
  readonly actorId: string | null
}

/**
 * Imports a taxonomy or a list of terms while the app is being used: files are read in a thread, stored in small transactions,
 * the index is built in a thread, and the old engine answers until the new one is there. Then all texts are to be read again.
 * It may be broken off at any moment and called again with the same input: what is done stays done.
 * @throws {AppError} unprocessable when the file is not what it should be; the signal's reason when it ends first
 */
export async function advanceTaxonomyImport(
  context: Pick<Context, 'db' | 'databaseKind' | 'engine' | 'workers' | 'jobs' | 'intakeLimits'>,
  input: TaxonomyImportInput,
  report: ReportPhase,
  signal: AbortSignal,
): Promise<TaxonomyImportSummary | CrosswalkImportSummary> {
  const { db } = context
  const summary =
    input.kind === 'crosswalk'
      ? await importCrosswalk(context, { ...input, name: input.name }, report, signal)
      : await importFiles(context, input, report, signal)
  signal.throwIfAborted()
  await refreshEngine(context, report)
  return { ...summary, version: (await newestVersion(db))?.version ?? 'empty' }
}

async function importFiles(
  { db, databaseKind, workers }: Pick<Context, 'db' | 'databaseKind' | 'workers'>,
  { file, languages, name = 'esco', actorId }: TaxonomyImportInput,
  report: ReportPhase,
  signal: AbortSignal,
): Promise<TaxonomyImportSummary> {
  const { concepts, labels, relations, ...read } = await importTaxonomy(
    db,
    { path: file, languages, name, actorId },
    report,
    { databaseKind, workers, pace: paceOf(databaseKind), signal },
  )
  return {
    kind: 'taxonomy',
    version: '',
    languages: [...read.languages],
    otherLanguages: [...read.otherLanguages],
    concepts,
    labels,
    relations,
  }
}

/** Swaps the engine when the database holds another version than the loaded one, and has all texts read again. */
export async function refreshEngine(
  { db, engine, jobs }: Pick<Context, 'db' | 'engine' | 'jobs'>,
  report: ReportPhase = () => undefined,
): Promise<void> {
  const newest = await newestVersion(db)
  if (!newest || newest.version === engine.current.taxonomyVersion) return
  report('indexing', 0, 1)
  await engine.reload()
  await jobs.enqueue('relink', {}, { key: 'relink' })
  report('indexing', 1, 1)
}
