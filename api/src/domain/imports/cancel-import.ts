import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { DataImport } from '../../contract/imports.ts'
import { dataImport } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { endImport } from './end-import.ts'
import { findImport } from './find-import.ts'
import { ENDED, isOneOf, WORKING } from './import-states.ts'
import { LeaseLost } from './lease.ts'
import { readImport } from './read-import.ts'

/**
 * Ends an import before its time. What is stored stays and is listed; a batch that is being stored at this moment is
 * undone. Cancelling an import that has ended changes nothing.
 */
export async function cancelImport(context: Context, actor: Actor, { id }: { id: string }): Promise<DataImport> {
  const { db } = context
  // A process may be between two states: then the second look finds the new one.
  for (let attempt = 0; attempt < 5; attempt++) {
    const current = await findImport(db, actor, id)
    if (isOneOf(ENDED, current.state)) break
    try {
      await endImport(context, current, 'cancelled')
      await recordAudit(db, actor, 'import.cancelled', 'import', id)
      break
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error
    }
  }
  return readImport(context, actor, { id })
}

/** Removes an import with its rejected rows. The records that came of it stay. */
export async function deleteImport(context: Context, actor: Actor, { id }: { id: string }): Promise<void> {
  const { db } = context
  const current = await findImport(db, actor, id)
  if (isOneOf(WORKING, current.state))
    throw new AppError('conflict', 'This import is being worked on: cancel it first.')
  if (!isOneOf(ENDED, current.state)) await endImport(context, current, 'cancelled')
  await db.transaction(async (tx) => {
    await tx.delete(dataImport).where(eq(dataImport.id, id))
    await recordAudit(tx, actor, 'import.deleted', 'import', id)
  })
}
