import type { Context, Workers } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import type { Language } from '../../engine/types.ts'
import type { ReportPhase } from './files/read-esco.ts'
import { openTaxonomyReader, type TaxonomySummary } from './files/taxonomy-reader.ts'
import { ALONE, type Pace, storeTaxonomy, type TaxonomyImportCounts } from './store-taxonomy.ts'

export interface ImportInput {
  readonly path: string
  /** By default those that the files hold. */
  readonly languages?: readonly Language[] | undefined
  readonly name: string
  readonly actorId?: string | null
}

export interface ImportSurroundings {
  readonly databaseKind?: Context['databaseKind']
  /** Read the files elsewhere; without them they are read in this thread. */
  readonly workers?: Pick<Workers, 'openTaxonomyReader'>
  readonly pace?: Pace
  readonly signal?: AbortSignal
}

export type ImportedTaxonomy = TaxonomyImportCounts & Pick<TaxonomySummary, 'languages' | 'otherLanguages'>

/** Reads, enriches and stores a taxonomy; the caller swaps the engine and links again afterwards. */
export async function importTaxonomy(
  db: Database,
  { path, languages, name, actorId = null }: ImportInput,
  report: ReportPhase = () => undefined,
  { databaseKind = 'postgres', workers, pace = ALONE, signal = new AbortController().signal }: ImportSurroundings = {},
): Promise<ImportedTaxonomy> {
  signal.throwIfAborted()
  const source = { path, languages }
  const reader = await (workers
    ? workers.openTaxonomyReader(source, report, signal)
    : openTaxonomyReader(source, report))
  try {
    const counts = await storeTaxonomy(db, reader, { databaseKind, name, actorId }, pace, report, signal)
    const { languages: read, otherLanguages } = reader.summary
    return { ...counts, languages: read, otherLanguages }
  } finally {
    await reader.close()
  }
}
