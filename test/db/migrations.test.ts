import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { rowsOf } from '../../api/src/db/client.ts'
import { describeDatabases } from '../helpers/database.ts'

const folder = fileURLToPath(new URL('../../api/migrations', import.meta.url))
const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, 'utf8')) as {
  entries: { when: number; tag: string }[]
}

test('migrations are dated in their order: an older one would be passed over in silence', () => {
  const times = journal.entries.map((entry) => entry.when)

  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort(),
  ).toEqual(journal.entries.map((entry) => `${entry.tag}.sql`))
})

describeDatabases('migrations', (database) => {
  test('all are applied, and once', async () => {
    await database().migrate()

    const [row] = await rowsOf<{ applied: number }>(
      database().db,
      sql`select count(*)::int as applied from drizzle.__drizzle_migrations`,
    )

    expect(row?.applied).toBe(journal.entries.length)
  })
})
