/** Is a row ever lost or stored twice when the server is killed again and again during an import? On both databases. */
import { parseArgs } from 'node:util'
import { killDuringImport } from './lib/kill-during-import.ts'
import type { DatabaseKind } from './lib/server-process.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rows: { type: 'string', default: '50000' },
    kills: { type: 'string', default: '20' },
    pause: { type: 'string', default: '8000' },
    databases: { type: 'string', default: 'pglite,postgres' },
  },
})
const result: Record<string, unknown> = {}
for (const kind of flags.databases.split(',') as DatabaseKind[]) {
  const start = performance.now()
  const { finished, needsBefore, needsAfter, wrong, outcomes, ...rest } = await killDuringImport(
    kind,
    { rows: Number(flags.rows), kills: Number(flags.kills), pauseMs: Number(flags.pause) },
    (line) => console.error(line),
  )
  const stored = needsAfter - needsBefore
  result[kind] = {
    ...rest,
    state: finished.state,
    outcomes,
    stored,
    lost: Number(flags.rows) - Object.values(outcomes).reduce((sum, count) => sum + count, 0),
    storedTwice: stored - (Number(flags.rows) - wrong),
    linked: finished.linked,
    seconds: Math.round((performance.now() - start) / 1000),
  }
}
console.log(flags.json ? JSON.stringify(result) : result)
