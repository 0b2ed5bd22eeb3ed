import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'

/** Rows pass through these: what is taken out of them lies about as dead rows, which every reader walks past. */
const PASSAGES = ['rollup_change', 'rollup_delta']
const SMALL = 64

/**
 * Clears dead rows away where many may lie: the embedded database never does by itself, a server only after a while. Not inside a
 * transaction.
 */
export async function sweepEmptied(db: Database): Promise<void> {
  const large = await rowsOf<{ name: string }>(
    db,
    sql`select relname as name from pg_class where relname = any(${`{${PASSAGES.join()}}`}::text[]) and relkind = 'r'
      and pg_relation_size(oid) / current_setting('block_size')::int > ${SMALL}`,
  )
  for (const { name } of large) await db.execute(sql`vacuum ${sql.identifier(name)}`)
}
