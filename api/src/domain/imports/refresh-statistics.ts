import { sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'

const TABLES = {
  rows: sql`import_row`,
  needs: sql`need`,
  links: sql`skill_link`,
  readings: sql`skill_reading`,
}

/**
 * Tells the planner how large tables have become, each time they have grown fourfold. Otherwise it goes on planning for the
 * empty tables it knows: the embedded database never looks by itself, a server only after a minute.
 * @param before, now  rows dealt with before and after a batch
 */
export async function refreshStatistics(
  db: Database,
  before: number,
  now: number,
  tables: readonly (keyof typeof TABLES)[],
): Promise<void> {
  const step = (count: number) => (count < 500 ? 0 : Math.floor(Math.log(count / 500) / Math.log(4)) + 1)
  if (step(now) === step(before)) return
  for (const table of tables)
    await db.transaction(async (tx) => {
      // A rough picture is enough to choose an index, and a fine one would hold everybody up.
      await tx.execute(sql`set local default_statistics_target = 10`)
      await tx.execute(sql`analyze ${TABLES[table]}`)
    })
}
