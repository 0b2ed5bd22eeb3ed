import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Context } from '../../../context.ts'
import { importRow } from '../../../db/schema/index.ts'
import { endImport } from '../end-import.ts'
import type { ImportRecord } from '../find-import.ts'
import { noteProgress } from '../lease.ts'
import { relinkSubjects, type SubjectKey } from '../relink-texts.ts'

/** Texts of one turn: a worker thread has them for a fraction of a second. */
const BATCH = 40

const SUBJECT: Readonly<Record<string, SubjectKey['kind']>> = {
  needs: 'need',
  'survey-results': 'need',
  learners: 'learner',
  'micro-credentials': 'micro-credential',
}

/** Reads the texts of stored rows for skills and ends the import when all are read. */
export async function linkRows(
  context: Context,
  current: ImportRecord,
  signal: AbortSignal,
): Promise<ImportRecord | null> {
  const { db } = context
  const kind = SUBJECT[current.kind]
  let now = current
  for (;;) {
    if (signal.aborted) return null
    const batch = await db
      .select({ row: importRow.row, subjectId: importRow.subjectId })
      .from(importRow)
      .where(
        and(
          eq(importRow.importId, current.id),
          gt(importRow.row, now.position),
          eq(importRow.linked, false),
          sql`${importRow.outcome} in ('accepted', 'updated')`,
        ),
      )
      .orderBy(asc(importRow.row))
      .limit(BATCH)
    if (batch.length === 0 || kind === undefined) break
    await relinkSubjects(
      context,
      batch.flatMap(({ subjectId }) => (subjectId ? [{ kind, id: subjectId }] : [])),
    )
    now = await db.transaction(async (tx) => {
      const rows = JSON.stringify(batch.map(({ row }) => row))
      await tx
        .update(importRow)
        .set({ linked: true })
        .where(
          sql`${importRow.importId} = ${current.id} and ${importRow.row} in (select value::int from jsonb_array_elements_text(${rows}::jsonb))`,
        )
      return noteProgress(tx, now, {
        position: (batch.at(-1) as { row: number }).row,
        linked: now.linked + batch.length,
        done: now.done + batch.length,
      })
    })
  }
  await endImport(context, now, 'finished')
  return null
}
