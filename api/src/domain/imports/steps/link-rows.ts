import { sql } from 'drizzle-orm'
import type { Context } from '../../../context.ts'
import { rowsOf } from '../../../db/client.ts'
import { importRow } from '../../../db/schema/index.ts'
import { endImport } from '../end-import.ts'
import type { ImportRecord } from '../find-import.ts'
import { noteProgress } from '../lease.ts'
import { refreshStatistics } from '../refresh-statistics.ts'
import { readAhead, type SubjectKey, storeReadings } from '../relink-texts.ts'

/** Texts of one turn: a worker thread has them for a fraction of a second. */
const BATCH = 25

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
  const waiting = kind === undefined ? [] : await listWaiting(context, current)
  const batches = Array.from({ length: Math.ceil(waiting.length / BATCH) }, (_, index) =>
    waiting.slice(index * BATCH, (index + 1) * BATCH),
  )
  let index = 0
  for await (const readings of readAhead(
    context,
    batches.map((batch) => batch.map(({ subjectId: id }) => ({ kind: kind as SubjectKey['kind'], id }))),
  )) {
    if (signal.aborted) return null
    const batch = batches[index++] as WaitingRow[]
    await context.courtesy.afterYou()
    now = await db.transaction(async (tx) => {
      await storeReadings(tx, readings)
      const rows = JSON.stringify(batch.map(({ row }) => row))
      await tx.execute(sql`
        update ${importRow} set linked = true from jsonb_array_elements_text(${rows}::jsonb)
        where import_row.import_id = ${current.id} and import_row.row = value::int`)
      return noteProgress(tx, now, {
        position: (batch.at(-1) as WaitingRow).row,
        linked: now.linked + batch.length,
        done: now.done + batch.length,
      })
    })
    await refreshStatistics(db, now.linked - batch.length, now.linked, ['links', 'readings'])
  }
  await endImport(context, now, 'finished')
  return null
}

interface WaitingRow {
  readonly row: number
  readonly subjectId: string
}

const listWaiting = ({ db }: Pick<Context, 'db'>, { id, position }: ImportRecord): Promise<WaitingRow[]> =>
  rowsOf(
    db,
    sql`select row, subject_id as "subjectId" from ${importRow}
      where import_id = ${id} and row > ${position} and not linked and subject_id is not null
        and outcome in ('accepted', 'updated')
      order by row`,
  )
