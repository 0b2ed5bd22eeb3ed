import { eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { dataImport } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { endImport } from './end-import.ts'
import type { ImportRecord } from './find-import.ts'
import { IntakeError } from './formats/intake-error.ts'
import { LeaseLost, newHolder, releaseLease, takeLease } from './lease.ts'
import { advanceTaxonomy } from './steps/advance-taxonomy.ts'
import { linkRows } from './steps/link-rows.ts'
import { readRows } from './steps/read-rows.ts'
import { storeRows } from './steps/store-rows.ts'

/** Begun this often without reaching a checkpoint, an import is given up: something in it stops whoever works on it. */
const ATTEMPTS = 6

/** Works on an import until a person is needed, it has ended, or the signal says stop. Safe to kill at any moment. */
export async function advanceImport(
  context: Context,
  { importId }: { importId: string },
  signal: AbortSignal,
): Promise<void> {
  const { db } = context
  const holder = newHolder()
  let current = await takeLease(db, importId, holder)
  if (!current) return
  try {
    if (current.attempts > ATTEMPTS) {
      await endImport(context, current, 'failed', {
        code: 'gave-up',
        message: `The import stopped ${ATTEMPTS} times at the same place. What is stored is listed; the rest was not touched.`,
      })
      return
    }
    while (current && !signal.aborted) current = await step(context, current, signal)
  } catch (error) {
    if (error instanceof LeaseLost) return
    // A file that cannot be read, or rights that are gone, will not be better at the next attempt.
    if (!(error instanceof IntakeError) && !(error instanceof AppError && error.code === 'forbidden')) throw error
    const [row] = await db.select().from(dataImport).where(eq(dataImport.id, importId))
    if (row) await endImport(context, row, 'failed', { code: error.code, message: error.message })
  } finally {
    await releaseLease(db, importId, holder)
  }
}

/** One phase; answers the import as it stands afterwards, or null when nothing is left to do for a process. */
async function step(context: Context, current: ImportRecord, signal: AbortSignal): Promise<ImportRecord | null> {
  if (current.kind === 'taxonomy' || current.kind === 'crosswalk') return advanceTaxonomy(context, current, signal)
  switch (current.state) {
    case 'reading':
      return readRows(context, current, signal)
    case 'checking':
    case 'storing':
      return storeRows(context, current, signal)
    case 'linking':
      return linkRows(context, current, signal)
    default:
      return null
  }
}
