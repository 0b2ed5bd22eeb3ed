import { sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { rowsOf } from '../../db/client.ts'
import { dataImport } from '../../db/schema/index.ts'
import { isFree } from './lease.ts'

/**
 * Enqueues imports that should be worked on and that no living process works on: after a kill, or when the queue lost them.
 * @param alone  no other process can be alive on this database, so a lease of an earlier one means nothing
 */
export async function resumeImports({ db, jobs }: Pick<Context, 'db' | 'jobs'>, alone = false): Promise<number> {
  if (alone)
    await db.execute(sql`update ${dataImport} set leased_by = null, leased_until = null where leased_by is not null`)
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select ${dataImport.id} as id from ${dataImport} where state in ('reading', 'checking', 'storing', 'linking')
      and ${isFree} order by created_at`,
  )
  for (const { id } of rows) await jobs.enqueue('advance-import', { importId: id }, { key: id })
  return rows.length
}
