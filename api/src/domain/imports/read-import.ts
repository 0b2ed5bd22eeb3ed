import { and, eq, ne, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { DataImport } from '../../contract/imports.ts'
import type { Database } from '../../db/client.ts'
import { dataImport, organisation, user } from '../../db/schema/index.ts'
import { findImport, type ImportRecord } from './find-import.ts'

/** One import with its progress. */
export async function readImport(
  { db }: Pick<Context, 'db'>,
  actor: Actor,
  { id }: { id: string },
): Promise<DataImport> {
  const row = await findImport(db, actor, id)
  const [names] = await db
    .select({ organisationName: organisation.name, createdByName: user.name })
    .from(dataImport)
    .leftJoin(organisation, eq(organisation.id, dataImport.organisationId))
    .leftJoin(user, eq(user.id, dataImport.createdBy))
    .where(eq(dataImport.id, id))
  return toImport(row, {
    organisationName: names?.organisationName ?? null,
    createdByName: names?.createdByName ?? null,
    sameFileAs: await findSameFile(db, row),
  })
}

export const toImport = (
  row: ImportRecord,
  more: Pick<DataImport, 'organisationName' | 'createdByName' | 'sameFileAs'>,
): DataImport => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  fileName: row.fileName,
  organisationId: row.organisationId,
  table: row.table,
  mapping: row.mapping,
  defaults: row.defaults,
  rows: row.rows,
  done: row.done,
  accepted: row.accepted,
  updated: row.updated,
  unchanged: row.unchanged,
  rejected: row.rejected,
  stored: row.stored,
  toLink: row.toLink,
  linked: row.linked,
  phase: row.phase,
  errorCode: row.errorCode,
  error: row.error,
  summary: row.summary,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  finishedAt: row.finishedAt?.toISOString() ?? null,
  revision: row.revision,
  ...more,
})

/** The newest earlier import that finished with the very same bytes, for the same organisation. */
async function findSameFile(db: Database, row: ImportRecord): Promise<string | null> {
  const [same] = await db
    .select({ id: dataImport.id })
    .from(dataImport)
    .where(
      and(
        eq(dataImport.fileSha256, row.fileSha256),
        eq(dataImport.kind, row.kind),
        eq(dataImport.state, 'finished'),
        ne(dataImport.id, row.id),
        sql`${dataImport.organisationId} is not distinct from ${row.organisationId}`,
        sql`${dataImport.createdAt} <= ${row.createdAt.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(sql`${dataImport.createdAt} desc`)
    .limit(1)
  return same?.id ?? null
}
