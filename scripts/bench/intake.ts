/**
 * How fast does a large file of needs come in, beside the bare insert of as many rows, and does the server answer meanwhile?
 * The real server in a process of its own, on loopback; ends by itself.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'drizzle-orm'
import { openEmbedded } from '../../api/src/db/client.ts'
import { readImport, uploadNeeds } from './lib/import-client.ts'
import { needRows } from './lib/need-rows.ts'
import { percentiles } from './lib/percentiles.ts'
import { type DatabaseKind, openServerProcess } from './lib/server-process.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rows: { type: 'string', default: '50000' },
    databases: { type: 'string', default: 'pglite,postgres' },
    seconds: { type: 'string', default: '900' },
  },
})
const rows = Number(flags.rows)
const patience = Number(flags.seconds) * 1000
const { csv, wrong } = needRows(rows)

/** Asks at a fixed pace, whether earlier answers have come or not, as independent people would. */
function askSteadily(url: string, headers: Record<string, string>) {
  const sample: number[] = []
  const waiting = new Set<Promise<void>>()
  const timer = setInterval(() => {
    const start = performance.now()
    const asked = fetch(url, { headers }).then(async (answer) => {
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
      sample.push(performance.now() - start)
      waiting.delete(asked)
    })
    waiting.add(asked)
  }, 100)
  return {
    sample,
    async stop() {
      clearInterval(timer)
      await Promise.all(waiting)
    },
  }
}

async function measure(kind: DatabaseKind) {
  const server = await openServerProcess(kind)
  try {
    const cookie = await server.signIn('business')
    const start = performance.now()
    const { id } = await uploadNeeds(server.url, cookie, csv)
    const uploadMs = performance.now() - start
    const health = askSteadily(`${server.url}/api/health`, {})
    const needs = askSteadily(`${server.url}/api/v1/needs`, { cookie })
    let storedAt = 0
    let readAt = 0
    let current = await readImport(server.url, cookie, id)
    while (!['finished', 'failed', 'cancelled'].includes(current.state)) {
      if (performance.now() - start > patience) throw new Error(`It took longer than ${flags.seconds} seconds.`)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      current = await readImport(server.url, cookie, id)
      if (current.state !== 'reading' && readAt === 0) readAt = performance.now()
      if (current.state === 'linking' && storedAt === 0) storedAt = performance.now()
      console.error(`${kind}: ${current.state} ${current.done} of ${rows}, ${current.rejected} with errors`)
    }
    const end = performance.now()
    await Promise.all([health.stop(), needs.stop()])
    if (current.state !== 'finished' || current.stored !== rows - wrong || current.linked !== rows - wrong)
      throw new Error(`Not all rows came in: ${JSON.stringify(current)}`)
    storedAt ||= end
    return {
      rows,
      rejected: current.rejected,
      uploadMs: Math.round(uploadMs),
      readSeconds: Math.round((readAt - start) / 100) / 10,
      storedPerSecond: Math.round(rows / ((storedAt - start) / 1000)),
      linkedPerSecond: Math.round(current.linked / ((end - storedAt) / 1000)),
      totalSeconds: Math.round((end - start) / 100) / 10,
      healthMs: { requests: health.sample.length, ...percentiles(health.sample) },
      needsMs: { requests: needs.sample.length, ...percentiles(needs.sample) },
    }
  } finally {
    await server.close()
  }
}

/** The same rows as plain inserts, in batches, without a server: what the database itself can do. */
async function bareInsert(): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'tucacademy-bare-'))
  const database = await openEmbedded(directory)
  await database.db.execute(
    sql`create table bare (id uuid primary key default gen_random_uuid(), reference text unique, title text, text text, openings int, until date, region text)`,
  )
  const items = csv
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'))
    .map(([reference, title, text]) => ({ reference, title, text }))
  const start = performance.now()
  for (let from = 0; from < items.length; from += 1000) {
    await database.db.execute(
      sql`insert into bare (reference, title, text, openings, until, region) select reference, title, text, 1, '2027-12-31', 'DED4'
        from jsonb_to_recordset(${JSON.stringify(items.slice(from, from + 1000))}::jsonb) as r(reference text, title text, text text)`,
    )
  }
  const perSecond = Math.round(items.length / ((performance.now() - start) / 1000))
  await database.close()
  rmSync(directory, { recursive: true, force: true })
  return perSecond
}

const barePerSecond = await bareInsert()
const result: Record<string, unknown> = { barePerSecond }
for (const kind of flags.databases.split(',') as DatabaseKind[]) {
  const measured = await measure(kind)
  result[kind] = {
    ...measured,
    storedOverBare: Math.round((measured.storedPerSecond / barePerSecond) * 1000) / 1000,
    linkedOverBare: Math.round((measured.linkedPerSecond / barePerSecond) * 1000) / 1000,
  }
}
console.log(flags.json ? JSON.stringify(result) : result)
