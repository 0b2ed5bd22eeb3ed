import { and, asc, eq, gt } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { ImportRowList, ImportRowQuery } from '../../contract/imports.ts'
import { importRow } from '../../db/schema/index.ts'
import { findImport } from './find-import.ts'
import { wordProblems } from './word-problems.ts'

/** What became of each row, in the order of the file. */
export async function listImportRows(
  { db }: Context,
  actor: Actor,
  { id, outcome, after, limit }: z.output<typeof ImportRowQuery> & { id: string },
): Promise<ImportRowList> {
  const { kind } = await findImport(db, actor, id)
  const rows = await db
    .select()
    .from(importRow)
    .where(
      and(eq(importRow.importId, id), gt(importRow.row, after), outcome ? eq(importRow.outcome, outcome) : undefined),
    )
    .orderBy(asc(importRow.row))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  return {
    items: shown.map(({ row, outcome: state, subjectId, problems }) => ({
      row,
      outcome: state,
      subjectId,
      problems: wordProblems(kind, problems),
    })),
    nextAfter: rows.length > limit ? (shown.at(-1)?.row ?? null) : null,
  }
}
