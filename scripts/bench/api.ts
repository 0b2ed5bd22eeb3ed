/** How many requests a second does the API answer on one process, beside its own bare health route? Loopback only, ten seconds a route at most. */
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { openBenchApp } from './lib/bench-database.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '4' },
    database: { type: 'string' },
  },
})
const duration = Math.min(10, Number(flags.seconds))
const bench = await openBenchApp(flags.database)
const address = await bench.app.listen({ port: 0, host: '127.0.0.1' })
const manager = await bench.cookieOf('manager')
const routes: { name: string; path: string; cookie?: string; body?: string }[] = [
  { name: 'health', path: '/api/health' },
  { name: 'catalogue', path: '/api/v1/micro-credentials' },
  { name: 'needs', path: '/api/v1/needs', cookie: manager },
  { name: 'gaps', path: '/api/v1/reports/gaps', cookie: manager },
  {
    name: 'skillLinks',
    path: '/api/v1/skill-links',
    body: JSON.stringify({ text: 'Wir suchen jemanden, der unsere SPS-Steuerungen programmiert und in Betrieb nimmt' }),
  },
]
const result: Record<string, unknown> = { database: bench.context.databaseKind }
let bare = 0
for (const { name, path, cookie, body } of routes) {
  console.error(path)
  const headers = { ...(cookie ? { cookie } : {}), ...(body ? { 'content-type': 'application/json' } : {}) }
  const run = await autocannon({
    url: address + path,
    connections: 8,
    duration,
    headers,
    ...(body ? { method: 'POST', body } : {}),
  })
  if (run.non2xx > 0 || run.errors > 0)
    throw new Error(`${path}: ${run.non2xx} answers were not 2xx, ${run.errors} errors`)
  bare ||= run.requests.average
  result[name] = {
    perSecond: Math.round(run.requests.average),
    p50Ms: run.latency.p50,
    p99Ms: run.latency.p99,
    overHealth: Math.round((run.requests.average / bare) * 1000) / 1000,
  }
}
await bench.close()
console.log(flags.json ? JSON.stringify(result) : result)
