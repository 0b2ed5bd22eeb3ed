/**
 * Do the figures on gaps equal a naive count over the stored records, in many small random worlds and after every step of random
 * histories? On both databases; a difference ends it with an error.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Context } from '../../api/src/context.ts'
import { createCourtesy } from '../../api/src/courtesy.ts'
import { openBenchDatabase } from './lib/bench-database.ts'
import { checkHistories } from './lib/check-histories.ts'
import { checkWorlds } from './lib/check-worlds.ts'
import { layTaxonomy, randomOf, WORLD_DAY } from './lib/gap-worlds.ts'
import { startPostgres } from './lib/server-process.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    worlds: { type: 'string', default: '5000' },
    histories: { type: 'string', default: '20' },
    steps: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    databases: { type: 'string', default: 'postgres,pglite' },
  },
})

async function checkOn(kind: string) {
  const directory = mkdtempSync(join(tmpdir(), 'tucacademy-worlds-'))
  chmodSync(directory, 0o777)
  const server = kind === 'postgres' ? await startPostgres(directory) : null
  const database = await openBenchDatabase(server?.url)
  let day = WORLD_DAY
  const context = {
    db: database.db,
    databaseKind: database.kind,
    courtesy: createCourtesy(database.kind),
    jobs: { enqueue: async () => undefined },
    engine: { current: { engineVersion: 'bench', taxonomyVersion: 'bench' } },
    now: () => new Date(`${day}T10:00:00Z`),
  } as unknown as Context
  const start = performance.now()
  try {
    await layTaxonomy(database.db)
    const random = randomOf(Number(flags.seed))
    const worlds = Number(flags.worlds)
    const differences = await checkWorlds(context, random, worlds, (done) => console.error(`${kind}: ${done} worlds`))
    const worldSeconds = Math.round((performance.now() - start) / 100) / 10
    const steps = Number(flags.steps)
    const histories = Number(flags.histories)
    differences.push(
      ...(await checkHistories(
        context,
        random,
        { histories, steps },
        {
          turn: (next) => {
            day = next
          },
          report: (done) => console.error(`${kind}: ${done} histories`),
        },
      )),
    )
    if (differences.length > 0) throw new Error(differences.slice(0, 5).join('\n'))
    return {
      worlds,
      histories,
      steps,
      differences: 0,
      worldSeconds,
      seconds: Math.round((performance.now() - start) / 100) / 10,
    }
  } finally {
    await database.close()
    await server?.stop()
    rmSync(directory, { recursive: true, force: true })
  }
}

const result: Record<string, unknown> = {}
for (const kind of flags.databases.split(',')) result[kind] = await checkOn(kind)
console.log(flags.json ? JSON.stringify(result) : result)
