import { eq, sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { dataImport, importFile, importRow } from '../../db/schema/index.ts'
import { announceImport, enqueueDeliveries } from '../machines/announce-import.ts'
import type { ImportRecord } from './find-import.ts'
import { LeaseLost } from './lease.ts'

/**
 * Ends an import: the file's bytes go, rows that were rejected stay to be corrected, everything else only as a count.
 * Does nothing to one that has ended already.
 */
export async function endImport(
  { db, jobs, now }: Pick<Context, 'db' | 'jobs' | 'now'>,
  current: ImportRecord,
  state: 'finished' | 'cancelled' | 'failed',
  fault: { code: string; message: string } | null = null,
): Promise<void> {
  const deliveries = await db.transaction(async (tx) => {
    const [row] = await tx
      .update(dataImport)
      .set({
        state,
        errorCode: fault?.code ?? null,
        error: fault?.message ?? null,
        finishedAt: now(),
        fileId: null,
        leasedBy: null,
        leasedUntil: null,
        revision: sql`revision + 1`,
      })
      .where(sql`${dataImport.id} = ${current.id} and ${dataImport.state} = ${current.state}`)
      .returning({ id: dataImport.id })
    if (!row) throw new LeaseLost()
    if (current.fileId) await tx.delete(importFile).where(eq(importFile.id, current.fileId))
    if (state === 'finished')
      await tx
        .update(importRow)
        .set({ cells: null })
        .where(sql`${importRow.importId} = ${current.id} and ${importRow.outcome} <> 'rejected'`)
    const { id: importId, organisationId } = current
    return announceImport({ db: tx, now }, { importId, organisationId, event: `import.${state}` })
  })
  await enqueueDeliveries({ jobs }, deliveries)
}
