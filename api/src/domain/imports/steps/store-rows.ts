import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Context } from '../../../context.ts'
import type { Database } from '../../../db/client.ts'
import { importRow } from '../../../db/schema/index.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { actorOfImport } from '../actor-of-import.ts'
import type { ImportRecord } from '../find-import.ts'
import type { ReadRow, RowKind } from '../kinds/kind.ts'
import { noteProgress } from '../lease.ts'
import { readStagedRow } from '../read-staged-row.ts'
import { refreshStatistics } from '../refresh-statistics.ts'
import { rejected, type Scope, type StoredRow } from '../stores/row-store.ts'
import { STORES } from '../stores/stores.ts'

/**
 * Rows of one transaction: few enough that others get their turn on a database with a single connection. Needs are stored in
 * bulk; of the other kinds each row has rules of its own to ask.
 */
const batchOf = (kind: string): number => (kind === 'needs' || kind === 'survey-results' ? 200 : 15)

type StagedRow = typeof importRow.$inferSelect

/** Thrown to undo what a dry run stored; never leaves this file. */
class DryRun extends Error {
  readonly results: readonly StoredRow[]
  constructor(results: readonly StoredRow[]) {
    super()
    this.results = results
  }
}

/**
 * Reads the staged rows with the mapping and stores them batch by batch, each batch together with its outcome and the
 * count. A dry run (state "checking") does the very same and undoes it, keeping only what was found.
 */
export async function storeRows(
  context: Context,
  current: ImportRecord,
  signal: AbortSignal,
): Promise<ImportRecord | null> {
  const { db } = context
  const scope = await openScope(context, current)
  // What a dry run has seen is not in the database: begun again, it begins from the start.
  let now = current.state === 'checking' && current.position > 0 ? await restart(db, current) : current
  for (;;) {
    if (signal.aborted) return null
    const batch = await db
      .select()
      .from(importRow)
      .where(and(eq(importRow.importId, current.id), gt(importRow.row, now.position)))
      .orderBy(asc(importRow.row))
      .limit(batchOf(current.kind))
    if (batch.length === 0) break
    const before = now.done
    now = current.state === 'checking' ? await check(db, scope, now, batch) : await store(db, scope, now, batch)
    await refreshStatistics(db, before, now.done, ['rows', 'needs'])
    await context.courtesy.afterYou()
  }
  return db.transaction(async (tx) => {
    if (current.state === 'storing') await recordAudit(tx, scope.actor, 'import.stored', 'import', current.id)
    return noteProgress(tx, current, {
      state: current.state === 'checking' ? 'checked' : 'linking',
      done: current.state === 'checking' ? now.done : 0,
      position: 0,
      revision: sql`revision + 1`,
    })
  })
}

async function openScope(context: Context, current: ImportRecord): Promise<Scope> {
  return {
    context,
    current,
    actor: await actorOfImport(context.db, current),
    header: current.table?.header ?? [],
    mapping: current.mapping,
    seen: new Map(),
  }
}

const restart = (db: Database, current: ImportRecord): Promise<ImportRecord> =>
  db.transaction((tx) =>
    noteProgress(tx, current, { position: 0, done: 0, accepted: 0, updated: 0, unchanged: 0, rejected: 0 }),
  )

async function check(
  db: Database,
  scope: Scope,
  now: ImportRecord,
  batch: readonly StagedRow[],
): Promise<ImportRecord> {
  const results = await db
    .transaction(async (tx) => {
      throw new DryRun(await judge(tx, scope, batch))
    })
    .catch((error: unknown) => {
      if (error instanceof DryRun) return error.results
      throw error
    })
  return db.transaction(async (tx) => {
    const faulty = results.filter(({ outcome, problems }) => outcome === 'rejected' || problems.length > 0)
    await noteOutcomes(tx, now.id, faulty, false)
    return noteProgress(tx, now, countsAfter(now, batch, results))
  })
}

const store = (db: Database, scope: Scope, now: ImportRecord, batch: readonly StagedRow[]): Promise<ImportRecord> =>
  db.transaction(async (tx) => {
    const results = await judge(tx, scope, batch)
    await noteOutcomes(tx, now.id, results, true)
    return noteProgress(tx, now, {
      ...countsAfter(now, batch, results),
      stored: now.stored + results.filter(({ outcome }) => outcome !== 'rejected').length,
      toLink: now.toLink + results.filter(({ toLink }) => toLink).length,
    })
  })

/** Every row of a batch, in order, read and stored or rejected. */
async function judge(tx: Database, scope: Scope, batch: readonly StagedRow[]): Promise<StoredRow[]> {
  const readable: ReadRow[] = []
  const results: StoredRow[] = []
  for (const staged of batch) {
    const read = readStagedRow(scope.current, staged)
    if (read.problems.length === 0) readable.push(read)
    else results.push(rejected(read.row, ...read.problems.map((fault) => ({ ...fault, params: { ...fault.params } }))))
  }
  return [...results, ...(await STORES[scope.current.kind as RowKind](tx, scope, readable))].sort(
    (a, b) => a.row - b.row,
  )
}

function countsAfter(now: ImportRecord, batch: readonly StagedRow[], results: readonly StoredRow[]) {
  const count = (wanted: StoredRow['outcome']) => results.filter(({ outcome }) => outcome === wanted).length
  return {
    position: (batch.at(-1) as StagedRow).row,
    done: now.done + batch.length,
    accepted: now.accepted + count('accepted'),
    updated: now.updated + count('updated'),
    unchanged: now.unchanged + count('unchanged'),
    rejected: now.rejected + count('rejected'),
  }
}

async function noteOutcomes(
  tx: Database,
  importId: string,
  results: readonly StoredRow[],
  stored: boolean,
): Promise<void> {
  if (results.length === 0) return
  const rows = results.map(({ row, outcome, problems, subjectId, toLink }) => ({
    row,
    outcome: stored || outcome === 'rejected' ? outcome : 'read',
    problems: problems.length > 0 ? problems : null,
    subject: stored ? subjectId : null,
    linked: stored && !toLink,
  }))
  // A stored row's cells have done their duty; a rejected row keeps them to be corrected.
  await tx.execute(sql`
    update ${importRow} set outcome = r.outcome, problems = r.problems, subject_id = r.subject, linked = r.linked,
      cells = case when ${stored} and r.outcome <> 'rejected' then null else import_row.cells end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(row integer, outcome text, problems jsonb, subject uuid, linked boolean)
    where import_row.import_id = ${importId} and import_row.row = r.row`)
}
