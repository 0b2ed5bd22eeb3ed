import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '../../../../api/src/db/client.ts'
import { foldAll } from '../../../../api/src/domain/reports/rollups/fold-changes.ts'
import { describeDatabases } from '../../../helpers/database.ts'
import { starterContext } from '../../../helpers/starter-context.ts'

describeDatabases('after many changes', (database) => {
  test('nothing is left behind that a reader would walk past', async () => {
    const { db } = database()
    const context = await starterContext(database())
    const sizeOf = async () =>
      (await rowsOf<{ size: number }>(db, sql`select pg_relation_size('rollup_change')::int as size`))[0]!.size
    await db.execute(sql`insert into rollup_change (kind, subject_id)
      select 'need', gen_random_uuid() from generate_series(1, 12000)`)
    const before = await sizeOf()

    await foldAll(context)

    expect(before).toBeGreaterThan(64 * 8192)
    expect(await sizeOf()).toBe(0)
  })
})
