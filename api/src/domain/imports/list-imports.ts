import { and, count, desc, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { ImportPage, ImportQuery } from '../../contract/imports.ts'
import { dataImport, organisation, user } from '../../db/schema/index.ts'
import { decodeCursor, encodeCursor } from '../cursor.ts'
import { toImport } from './read-import.ts'

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Imports the actor may see, newest first. */
export async function listImports(
  { db }: Context,
  actor: Actor,
  query: z.output<typeof ImportQuery>,
): Promise<ImportPage> {
  const where = and(
    actor.role === 'manager' ? undefined : eq(dataImport.organisationId, actor.organisationId ?? NOBODY),
    query.kind ? eq(dataImport.kind, query.kind) : undefined,
    query.state ? eq(dataImport.state, query.state) : undefined,
  )
  const position = query.cursor ? decodeCursor(query.cursor) : null
  const rows = await db
    .select({ row: dataImport, organisationName: organisation.name, createdByName: user.name })
    .from(dataImport)
    .leftJoin(organisation, eq(organisation.id, dataImport.organisationId))
    .leftJoin(user, eq(user.id, dataImport.createdBy))
    .where(
      and(
        where,
        position
          ? sql`(${dataImport.createdAt}, ${dataImport.id}) < (${position.at.toISOString()}::timestamptz, ${position.id}::uuid)`
          : undefined,
      ),
    )
    .orderBy(desc(dataImport.createdAt), desc(dataImport.id))
    .limit(query.limit + 1)
  const [all] = await db.select({ total: count() }).from(dataImport).where(where)
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)?.row
  return {
    items: shown.map(({ row, organisationName, createdByName }) =>
      toImport(row, { organisationName, createdByName, sameFileAs: null }),
    ),
    nextCursor: rows.length > query.limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
    total: Number(all?.total ?? 0),
  }
}
