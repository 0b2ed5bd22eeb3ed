import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import { type Claim, type ClaimInput, claimVersion, releaseClaim } from './claim-version.ts'
import { completeVersion } from './complete-version.ts'
import type { ReportPhase } from './files/read-esco.ts'
import type { BatchSize, TaxonomyReader } from './files/taxonomy-reader.ts'
import { settleSuccessors } from './settle-successors.ts'
import { storeBatch } from './store-batch.ts'

/** How gently an import treats others on the same database. */
export interface Pace {
  readonly size: BatchSize
  /** Milliseconds to leave the database alone after so many of work. */
  rest(worked: number): number
}
/** Nobody waits: the first start and the command line. */
export const ALONE: Pace = { size: { concepts: 1_000, rows: 10_000 }, rest: () => 0 }
/** One connection is shared with everybody: short transactions, and as long a rest after each. */
export const SHARED: Pace = { size: { concepts: 150, rows: 1_500 }, rest: (worked) => Math.min(worked, 250) }

/** How to work while others use the app: a server has connections for everybody, an embedded database has one. */
export const paceOf = (kind: Context['databaseKind']): Pace => (kind === 'pglite' ? SHARED : ALONE)

/** Counts of what an import did, also of the part that was done before it was broken off. */
export interface TaxonomyImportCounts {
  readonly concepts: { added: number; changed: number; unchanged: number; retired: number }
  readonly labels: number
  readonly relations: number
}

/**
 * Stores a read taxonomy in many small transactions. Idempotent, and able to go on after it was broken off at any moment:
 * what is stored already is told by its hashes. Concepts that no language vouches for any more are retired, never deleted.
 */
export async function storeTaxonomy(
  db: Database,
  reader: TaxonomyReader,
  input: Omit<ClaimInput, 'source'>,
  pace: Pace,
  report: ReportPhase,
  signal: AbortSignal,
): Promise<TaxonomyImportCounts> {
  const claim = await claimVersion(db, { ...input, source: 'taxonomy' }, report, signal)
  try {
    await tellStored(db, reader, pace, report)
    for (;;) {
      const batch = await reader.next(pace.size)
      if (!batch) break
      signal.throwIfAborted()
      report('storing', batch.done, batch.total)
      const start = performance.now()
      await storeBatch(db, claim, batch)
      await rest(pace, performance.now() - start)
    }
    report('finishing', 0, 1)
    await settleSuccessors(db, reader.summary.replacements)
    return await complete(db, claim, reader)
  } finally {
    await releaseClaim(db, claim)
  }
}

const rest = async (pace: Pace, worked: number) => {
  const milliseconds = pace.rest(worked)
  if (milliseconds > 0) await wait(milliseconds)
}

async function complete(db: Database, claim: Claim, reader: TaxonomyReader): Promise<TaxonomyImportCounts> {
  const { added, changed, retired, labelsWritten, relationsWritten } = await completeVersion(db, claim)
  return {
    concepts: { added, changed, unchanged: Math.max(0, reader.summary.concepts - added - changed), retired },
    labels: labelsWritten,
    relations: relationsWritten,
  }
}

/** Stored concepts that one page tells the reader of. */
const PAGE = 1_000

async function tellStored(db: Database, reader: TaxonomyReader, pace: Pace, report: ReportPhase): Promise<void> {
  let after = ''
  for (let pages = 0; ; pages++) {
    report('comparing', pages * PAGE, 0)
    const start = performance.now()
    const [row] = await rowsOf<{ page: string | null; last: string | null }>(
      db,
      sql`select json_agg(json_build_array(uri, kind, status, parts))::text as page, max(uri) as last
        from (select uri, kind, status, parts from concept where uri > ${after} order by uri limit ${PAGE}) stored`,
    )
    if (!row?.page || row.last === null) return
    await reader.know(row.page)
    after = row.last
    await rest(pace, performance.now() - start)
  }
}
