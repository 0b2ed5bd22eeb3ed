import { sql } from 'drizzle-orm'
import { type Database, rowsOf } from '../../../db/client.ts'

const TABLES = ['rollup_cell', 'rollup_concept', 'rollup_need', 'rollup_offer', 'rollup_segment']

/**
 * Tells the planner when tables have doubled: it would go on planning for the size it knows. The embedded database never looks by
 * itself, a server only after a while.
 */
export async function tellGrowth(db: Database): Promise<void> {
  const grown = await rowsOf<{ name: string }>(
    db,
    sql`select relname as name from pg_class where relname = any(${`{${TABLES.join()}}`}::text[]) and relkind = 'r'
      and pg_relation_size(oid) / current_setting('block_size')::int > 2 * greatest(relpages, 0.5)`,
  )
  for (const { name } of grown) await db.execute(sql`analyze ${sql.identifier(name)}`)
}
