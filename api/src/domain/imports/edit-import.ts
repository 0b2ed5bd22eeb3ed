import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { DataImport, EditImport, TableDescription } from '../../contract/imports.ts'
import { dataImport, importRow } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { findImport, type ImportRecord } from './find-import.ts'
import { isOneOf, WAITING } from './import-states.ts'
import { checkMapping } from './kinds/check-mapping.ts'
import { DEFINITIONS } from './kinds/definitions.ts'
import type { RowKind } from './kinds/kind.ts'
import { readImport } from './read-import.ts'
import { organisationOf } from './upload-import.ts'
import { wordProblems } from './word-problems.ts'

/**
 * Sets which column holds which field and what holds for all rows. Another sheet, separator or encoding reads the file
 * again. A dry run made before does not count any more.
 * @throws {AppError} validation naming each field of a mapping that cannot be; revision-conflict; conflict when started
 */
export async function editImport(
  context: Context,
  actor: Actor,
  { id, revision, mapping, defaults, ...reading }: EditImport & { id: string; revision: number },
): Promise<DataImport> {
  const { db, jobs } = context
  const current = await findImport(db, actor, id)
  if (!isOneOf(WAITING, current.state))
    throw new AppError('conflict', 'The mapping can be changed while the import waits for you, not in this state.')
  const organisationId = await organisationOf(db, actor, current.kind, defaults.organisationId)
  const again = asksToReadAgain(current.table, reading)
  if (!again) checkColumns(current, mapping)
  const changed = await db.transaction(async (tx) => {
    const [row] = await tx
      .update(dataImport)
      .set({
        state: again ? 'reading' : 'ready',
        mapping: again ? {} : mapping,
        defaults,
        organisationId,
        ...(again ? { table: { ...(current.table as TableDescription), ...reading }, rows: 0, rowsRead: false } : {}),
        done: 0,
        position: 0,
        accepted: 0,
        updated: 0,
        unchanged: 0,
        rejected: 0,
        revision: sql`revision + 1`,
      })
      .where(and(eq(dataImport.id, id), eq(dataImport.revision, revision), eq(dataImport.state, current.state)))
      .returning({ id: dataImport.id })
    if (!row) return false
    if (again) await tx.delete(importRow).where(eq(importRow.importId, id))
    else
      await tx
        .update(importRow)
        .set({ outcome: 'read', problems: null })
        .where(
          sql`${importRow.importId} = ${id} and (${importRow.outcome} = 'rejected' or ${importRow.problems} is not null)`,
        )
    return true
  })
  const now = await readImport(context, actor, { id })
  if (!changed) throw new AppError('revision-conflict', undefined, { current: now })
  if (again) await jobs.enqueue('advance-import', { importId: id }, { key: id })
  return now
}

const asksToReadAgain = (
  table: TableDescription | null,
  reading: Pick<EditImport, 'sheet' | 'separator' | 'encoding'>,
) =>
  (['sheet', 'separator', 'encoding'] as const).some(
    (wish) => reading[wish] !== undefined && reading[wish] !== table?.[wish],
  )

/** A field without a column is no fault yet: a person maps step by step. */
function checkColumns(current: ImportRecord, mapping: Record<string, number>): void {
  const kind = current.kind as RowKind
  const faults = checkMapping(DEFINITIONS[kind], mapping, current.table?.header ?? []).filter(
    ({ code }) => code !== 'field-missing',
  )
  if (faults.length === 0) return
  const worded = wordProblems(
    kind,
    faults.map((fault) => ({ ...fault, params: { ...fault.params } })),
  )
  throw new AppError('validation', worded[0]?.messageEn, {
    errors: faults.map(({ field }, index) => ({ path: `mapping.${field}`, message: worded[index]?.messageEn ?? '' })),
  })
}
