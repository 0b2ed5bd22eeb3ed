import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { DataImport } from '../../contract/imports.ts'
import { dataImport } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { actorIdOf, recordAudit } from '../audit/record-audit.ts'
import { findImport, type ImportRecord } from './find-import.ts'
import { checkKind } from './import-rights.ts'
import { isOneOf, WAITING } from './import-states.ts'
import { missingFields } from './kinds/check-mapping.ts'
import type { RowKind } from './kinds/kind.ts'
import { rememberMapping } from './propose-mapping.ts'
import { readImport } from './read-import.ts'
import { definitionFor } from './with-defaults.ts'

/** Finds out what storing would do, row by row, and stores nothing. */
export const dryRunImport = (context: Context, actor: Actor, { id }: { id: string }): Promise<DataImport> =>
  begin(context, actor, id, 'checking')

/** Stores the rows in the background and remembers the mapping for the next file with this header. */
export const startImport = (context: Context, actor: Actor, { id }: { id: string }): Promise<DataImport> =>
  begin(context, actor, id, 'storing')

async function begin(context: Context, actor: Actor, id: string, state: 'checking' | 'storing'): Promise<DataImport> {
  const { db, jobs, now } = context
  const current = await findImport(db, actor, id)
  checkKind(actor, current.kind)
  if (!isOneOf(WAITING, current.state))
    throw new AppError('conflict', 'This import does not wait to be started: it is being worked on, or it has ended.')
  if (current.kind !== 'taxonomy' && current.kind !== 'crosswalk') checkComplete(current)
  await db.transaction(async (tx) => {
    const [row] = await tx
      .update(dataImport)
      .set({
        state,
        // The rights of whoever starts it are the rights its rows are written with.
        createdBy: actorIdOf(actor) ?? current.createdBy,
        actorRole: actor.role,
        startedAt: now(),
        done: 0,
        position: 0,
        accepted: 0,
        updated: 0,
        unchanged: 0,
        rejected: 0,
        attempts: 0,
        revision: sql`revision + 1`,
      })
      .where(and(eq(dataImport.id, id), eq(dataImport.state, current.state)))
      .returning({ id: dataImport.id })
    if (!row) throw new AppError('conflict', 'Somebody else has just started or changed this import.')
    if (state === 'storing') {
      if (current.table) await rememberMapping(tx, current, current.table.header)
      await recordAudit(tx, actor, 'import.started', 'import', id)
    }
  })
  await jobs.enqueue('advance-import', { importId: id }, { key: id })
  return readImport(context, actor, { id })
}

/** @throws {AppError} validation naming each required field that neither a column nor a default fills */
function checkComplete({ kind, mapping, defaults }: ImportRecord): void {
  const definition = definitionFor(kind as RowKind, defaults)
  const missing = missingFields(definition, mapping)
  if (missing.length === 0) return
  const labels = missing.map((key) => definition.fields.find((field) => field.key === key)?.labelEn ?? key)
  throw new AppError('validation', `No column is named for: ${labels.join(', ')}.`, {
    errors: missing.map((key) => ({ path: `mapping.${key}`, message: 'is required: choose the column that holds it' })),
  })
}
