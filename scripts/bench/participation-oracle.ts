/** Does every figure of participation agree with a naive count, over random worlds on both databases? */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBenchDatabase } from './lib/bench-database.ts'
import { checkWorlds } from './lib/participation-oracle/check-worlds.ts'
import { startPostgres } from './lib/server-process.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    worlds: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
})
const [worlds, seed] = [Number(flags.worlds), Number(flags.seed)]
const directory = mkdtempSync(join(tmpdir(), 'tucacademy-oracle-'))
chmodSync(directory, 0o777)
const postgres = await startPostgres(directory)
const result: Record<string, unknown> = { worlds, seed }
let disagreements = 0
for (const [kind, url] of [
  ['pglite', undefined],
  ['postgres', postgres.url],
] as const) {
  const database = await openBenchDatabase(url)
  const began = performance.now()
  const checked = await checkWorlds(database.db, {
    worlds,
    seed,
    tell: (done) => console.error(`${kind}: ${done} of ${worlds} worlds`),
  })
  disagreements += checked.differences.length
  result[kind] = { ...checked, ms: Math.round(performance.now() - began) }
  await database.close()
}
await postgres.stop()
rmSync(directory, { recursive: true, force: true })
console.log(flags.json ? JSON.stringify(result) : result)
process.exitCode = disagreements > 0 ? 1 : 0
