import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import type { Context, TableInSteps } from '../../../context.ts'
import type { CrosswalkImportSummary } from '../../../contract/taxonomy.ts'
import { type Database, rowsOf } from '../../../db/client.ts'
import { conceptCrosswalk, crosswalkList } from '../../../db/schema/index.ts'
import type { Language } from '../../../engine/types.ts'
import { AppError } from '../../../errors.ts'
import { type Claim, claimVersion, holdClaim, releaseClaim } from '../claim-version.ts'
import { completeVersion } from '../complete-version.ts'
import { guessLanguage } from '../files/guess-language.ts'
import type { ReportPhase } from '../files/read-esco.ts'
import { paceOf } from '../store-taxonomy.ts'
import { type CrosswalkRow, detectColumns, type RejectedRow, readCrosswalkRow } from './read-row.ts'
import { dropRows, type ListRow, useVersion } from './use-version.ts'

export const MOST_REJECTED = 1_000

export interface CrosswalkInput {
  readonly file: string
  readonly name: string | undefined
  readonly languages?: readonly Language[] | undefined
  readonly actorId: string | null
}

/**
 * Imports a list of terms, each tied to a concept. The list of the same name is replaced as soon as all rows are there; until
 * then its former version counts. Broken off and called again it ends right.
 * @throws {AppError} unprocessable when a column is missing; IntakeError when the file is no table
 */
export async function importCrosswalk(
  context: Pick<Context, 'db' | 'databaseKind' | 'workers' | 'intakeLimits'>,
  input: CrosswalkInput,
  report: ReportPhase,
  signal: AbortSignal,
): Promise<CrosswalkImportSummary> {
  const { db, databaseKind, workers, intakeLimits } = context
  const name = input.name?.trim()
  if (!name) throw new AppError('unprocessable', 'Give the list of terms a name: the same name replaces it later.')
  report('reading', 0, 1)
  const bytes = new Uint8Array(await readFile(input.file))
  const source = { name: basename(input.file), bytes }
  const hash = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify(input.languages ?? []))
    .digest('hex')
  // The thread that reads waits to be asked for more: it must be told when nobody will.
  const reading = new AbortController()
  const readUntil = AbortSignal.any([signal, reading.signal])
  const { table, batches } = await workers.readTable(source, {}, intakeLimits, readUntil)
  try {
    const claim = await claimVersion(
      db,
      { databaseKind, name, source: 'crosswalk', actorId: input.actorId },
      report,
      signal,
    )
    try {
      const list = await openList(db, name, hash)
      const read = await storeBatches(context, claim, list, { table, batches, languages: input.languages }, report)
      report('finishing', read.rows, read.rows)
      // A file of which nothing can be used takes the place of nothing.
      const changed = read.stored > 0 && (await useVersion(db, claim, list, input.actorId))
      const { version } = await completeVersion(db, claim)
      const relations = await countRelations(db, list.id)
      const terms = Object.values(relations).reduce((sum, count) => sum + count, 0)
      const problems = read.problems.sort((x, y) => x.row - y.row)
      const { rows, rejected } = read
      return { kind: 'crosswalk', list: name, version, changed, rows, terms, relations, rejected, problems }
    } finally {
      await releaseClaim(db, claim)
    }
  } finally {
    reading.abort()
  }
}

interface Source extends TableInSteps {
  readonly languages: readonly Language[] | undefined
}

async function storeBatches(
  { db, databaseKind }: Pick<Context, 'db' | 'databaseKind'>,
  claim: Claim,
  list: ListRow,
  { table, batches, languages }: Source,
  report: ReportPhase,
) {
  const problems: RejectedRow[] = []
  const counts = { rows: 0, stored: 0, rejected: 0 }
  const reject = (row: RejectedRow) => {
    counts.rejected++
    if (problems.length < MOST_REJECTED) problems.push(row)
  }
  let read: ReturnType<typeof readerOf> | undefined
  for await (const batch of batches) {
    report('storing', counts.rows, 0)
    read ??= readerOf(
      table.header,
      batch.map((row) => row.cells),
      languages,
    )
    const rows: CrosswalkRow[] = []
    for (const { row, cells, problem } of batch) {
      const result = problem ? { row, code: problem.code, value: null } : read(row, cells)
      if ('code' in result) reject(result)
      else rows.push(result)
    }
    const start = performance.now()
    counts.stored += await storeRows(db, claim, list, rows, reject)
    counts.rows += batch.length
    const rest = paceOf(databaseKind).rest(performance.now() - start)
    if (rest > 0) await wait(rest)
  }
  return { ...counts, problems }
}

/** Columns and language of a list, told from its first rows. */
function readerOf(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
  languages: readonly Language[] | undefined,
) {
  const columns = detectColumns(header, rows)
  const terms = rows.map((row) => String(row[columns.term] ?? '')).join(' ')
  const language = (languages?.length === 1 ? languages[0] : guessLanguage(terms)) ?? 'de'
  return (row: number, cells: readonly (string | number | boolean | null)[]) =>
    readCrosswalkRow(row, cells, columns, language)
}

/** The list of a name, with room for its next version: rows of an attempt with another file are gone. */
async function openList(db: Database, name: string, hash: string): Promise<ListRow> {
  await db.insert(crosswalkList).values({ name }).onConflictDoNothing()
  const [list] = await db.select().from(crosswalkList).where(eq(crosswalkList.name, name))
  if (!list) throw new AppError('internal')
  if (list.pendingHash !== hash) {
    await dropRows(db, list)
    await db.update(crosswalkList).set({ pendingHash: hash }).where(eq(crosswalkList.id, list.id))
  }
  return list
}

/** Stores what is known; a term that is tied to a retired concept is tied to its successor. */
async function storeRows(
  db: Database,
  claim: Claim,
  list: ListRow,
  rows: readonly CrosswalkRow[],
  reject: (row: RejectedRow) => void,
): Promise<number> {
  const uris = JSON.stringify([...new Set(rows.map((row) => row.uri))])
  const known = new Map(
    (
      await rowsOf<{ uri: string; counts: boolean }>(
        db,
        sql`select c.uri, c.status = 'active' or s.final_uri is not null as counts from concept c
          left join concept_successor s on s.concept_uri = c.uri
          where c.uri in (select jsonb_array_elements_text(${uris}::jsonb))`,
      )
    ).map((row) => [row.uri, row.counts]),
  )
  const stored = rows.filter((row) => {
    if (known.get(row.uri)) return true
    reject({
      row: row.row,
      code: known.has(row.uri) ? 'retired-concept' : 'unknown-concept',
      value: row.uri.slice(0, 300),
    })
    return false
  })
  await db.transaction(async (tx) => {
    await holdClaim(tx, claim)
    if (stored.length === 0) return
    await tx.execute(sql`
      insert into ${conceptCrosswalk} (list_id, version, language, term, concept_uri, relation)
      select ${list.id}::uuid, ${list.version + 1}::int, language, term, uri, relation
      from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) as r(language text, term text, uri text, relation text)
      on conflict do nothing`)
  })
  return stored.length
}

async function countRelations(db: Database, listId: string): Promise<CrosswalkImportSummary['relations']> {
  const rows = await rowsOf<{ relation: keyof CrosswalkImportSummary['relations']; count: number }>(
    db,
    sql`select x.relation, count(*)::int as count from ${conceptCrosswalk} x
      join ${crosswalkList} l on l.id = x.list_id and l.version = x.version where l.id = ${listId} group by 1`,
  )
  const counts = { exact: 0, close: 0, broad: 0, narrow: 0, related: 0 }
  for (const { relation, count } of rows) counts[relation] = count
  return counts
}
