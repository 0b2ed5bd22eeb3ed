import { randomUUID } from 'node:crypto'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { isHolderGone, PROCESS_NAME } from '../../db/process-name.ts'
import { dataImport } from '../../db/schema/index.ts'
import type { ImportRecord } from './find-import.ts'

/** How long a process that says nothing is believed to be alive. Longer than any single batch takes. */
const LEASE = sql`now() + interval '30 seconds'`

/** A name for who works on an import, of which others can tell whether its process is alive. */
export const newHolder = (): string => `${PROCESS_NAME} ${randomUUID()}`

/** No living process works on the import. */
export const isFree = sql`(${dataImport.leasedUntil} is null or ${dataImport.leasedUntil} < now() or ${isHolderGone(sql`${dataImport.leasedBy}`)})`

type Changes = { readonly [Column in keyof ImportRecord]?: ImportRecord[Column] | SQL }

/** The import is somebody else's now, was cancelled or has gone on to another state: this batch must not count. */
export class LeaseLost extends Error {}

/** Takes an import to work on; null when another living process has it or there is nothing to do. */
export async function takeLease(db: Database, id: string, holder: string): Promise<ImportRecord | null> {
  const [row] = await db
    .update(dataImport)
    .set({ leasedBy: holder, leasedUntil: LEASE, attempts: sql`attempts + 1` })
    .where(
      sql`${dataImport.id} = ${id} and ${dataImport.state} in ('reading', 'checking', 'storing', 'linking')
        and ${isFree}`,
    )
    .returning()
  return row ?? null
}

/**
 * Notes progress inside the transaction of a batch. Because it is the same transaction, a batch counts exactly when its
 * rows are stored, and it is refused as a whole when the import is no longer this process's to work on.
 * @throws {LeaseLost}
 */
export async function noteProgress(
  tx: Database,
  { id, state, leasedBy }: Pick<ImportRecord, 'id' | 'state' | 'leasedBy'>,
  changes: Changes,
): Promise<ImportRecord> {
  const [row] = await tx
    .update(dataImport)
    .set({ ...changes, attempts: 0, leasedUntil: LEASE })
    .where(and(eq(dataImport.id, id), eq(dataImport.state, state), eq(dataImport.leasedBy, leasedBy as string)))
    .returning()
  if (!row) throw new LeaseLost()
  return row
}

export async function releaseLease(db: Database, id: string, holder: string): Promise<void> {
  await db
    .update(dataImport)
    .set({ leasedBy: null, leasedUntil: null })
    .where(and(eq(dataImport.id, id), eq(dataImport.leasedBy, holder)))
}
