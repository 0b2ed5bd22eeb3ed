/** How long does a taxonomy take from files to the database, first and again, beside the bare insert of as many rows? */
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { importTaxonomy } from '../../api/src/domain/taxonomy/import-taxonomy.ts'
import { openBenchDatabase } from './lib/bench-database.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    taxonomy: { type: 'string', default: '../shared/esco' },
    database: { type: 'string' },
  },
})
const seconds = async (run: () => Promise<unknown>) => {
  const start = performance.now()
  await run()
  return Math.round(performance.now() - start) / 1000
}

const database = await openBenchDatabase(flags.database)
const { db } = database
const input = { path: flags.taxonomy, languages: ['de', 'en'] as const, name: 'bench' }
let rows = 0
const firstSeconds = await seconds(async () => {
  const { concepts, labels, relations } = await importTaxonomy(db, input, (phase, done, total) =>
    console.error(`${phase} ${done}/${total}`),
  )
  rows = concepts.added + labels + relations
})
const againSeconds = await seconds(() => importTaxonomy(db, input))
const bare = Array.from({ length: rows }, (_, i) => ({ a: `uri ${i}`, b: 'label of about thirty letters' }))
await db.execute(sql`create table bench_bare (a text, b text)`)
const bareSeconds = await seconds(async () => {
  for (let i = 0; i < bare.length; i += 5000) {
    await db.execute(
      sql`insert into bench_bare select a, b from jsonb_to_recordset(${JSON.stringify(bare.slice(i, i + 5000))}::jsonb) as r(a text, b text)`,
    )
  }
})
await database.close()
const result = {
  database: database.kind,
  rows,
  firstSeconds,
  againSeconds,
  rowsPerSecond: Math.round(rows / firstSeconds),
  bareInsertSeconds: bareSeconds,
  overBareInsert: Math.round((firstSeconds / bareSeconds) * 10) / 10,
  rssMB: Math.round(process.memoryUsage().rss / 1_048_576),
}
console.log(flags.json ? JSON.stringify(result) : result)
