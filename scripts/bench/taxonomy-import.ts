/** Does the app stay usable while a taxonomy is imported? Latencies of two requests at a steady pace before and during it, on a real server process. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { TaxonomyImport } from '../../api/src/contract/taxonomy.ts'
import { percentiles } from './lib/percentiles.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    taxonomy: { type: 'string', default: '../shared/esco' },
    database: { type: 'string' },
    rate: { type: 'string', default: '10' },
    'quiet-seconds': { type: 'string', default: '5' },
  },
})
const root = fileURLToPath(new URL('../..', import.meta.url))
const period = 1000 / Number(flags.rate)
const seconds = (start: number) => Math.round(performance.now() - start) / 1000
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function startServer(dataDir: string) {
  const port = await freePort()
  const child = spawn(process.execPath, ['api/dist/server.js'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      SEED: 'starter',
      ...(flags.database
        ? { DATABASE_URL: flags.database, SESSION_SECRET: 'a secret for a bench, worth nothing at all' }
        : {}),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
  })
  while (!output.includes('TUCacademy is ready')) {
    if (child.exitCode !== null) throw new Error(`The server ended before it was ready:\n${output}`)
    await wait(50)
  }
  // The line of the sample manager is printed right after the address.
  await wait(200)
  const [, email, password] = /manager +(\S+) +(\S+)/.exec(output) ?? []
  const stop = async () => {
    child.kill('SIGTERM')
    await new Promise((done) => child.once('exit', done))
  }
  return { url: `http://127.0.0.1:${port}`, email, password, pid: child.pid as number, stop }
}
type Server = Awaited<ReturnType<typeof startServer>>

async function signIn({ url, email, password }: Server): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Error(`Sign-in failed: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** From an address of its own where the system has more than one for itself: the server counts requests per address. */
const get = (url: string, cookie: string, localAddress: string) =>
  new Promise<number>((done, fail) => {
    const own = process.platform === 'linux' ? { localAddress } : {}
    const sent = request(url, { headers: { cookie }, ...own }, (answer) => {
      answer.resume()
      answer.once('end', () => done(answer.statusCode ?? 0))
      answer.once('error', fail)
    })
    sent.once('error', fail)
    sent.end()
  })

/** Sends a request every so often, whether or not the one before has been answered; counted from when it was due. */
function knock(url: string, cookie: string, from: string) {
  const sample: number[] = []
  const failures: number[] = []
  const open = new Set<Promise<void>>()
  let due = performance.now()
  const timer = setInterval(() => {
    for (; due <= performance.now(); due += period) {
      const at = due
      const one: Promise<void> = get(url, cookie, from)
        .then((status) => {
          if (status === 200) sample.push(performance.now() - at)
          else failures.push(status)
        })
        .catch(() => void failures.push(0))
        .finally(() => open.delete(one))
      open.add(one)
    }
  }, 5)
  return async () => {
    clearInterval(timer)
    await Promise.all(open)
    const { p50, p99 } = percentiles(sample)
    return { requests: sample.length, failures: failures.length, p50, p99, max: Math.round(Math.max(...sample)) }
  }
}

async function during(server: Server, cookie: string, work: () => Promise<unknown>) {
  const stops = {
    health: knock(`${server.url}/api/health`, cookie, '127.0.0.2'),
    needs: knock(`${server.url}/api/v1/needs`, cookie, '127.0.0.3'),
  }
  await work()
  return { health: await stops.health(), needs: await stops.needs() }
}

async function importTaxonomy({ url }: Server, dataDir: string): Promise<TaxonomyImport> {
  const headers = {
    authorization: `Bearer ${readFileSync(join(dataDir, 'operator-token'), 'utf8').trim()}`,
    'content-type': 'application/json',
  }
  const body = JSON.stringify({ path: resolve(flags.taxonomy) })
  const ask = async (address: string, init: RequestInit = {}): Promise<TaxonomyImport> => {
    const answer = await fetch(`${url}/api/v1/taxonomy/imports${address}`, { ...init, headers })
    if (!answer.ok) throw new Error(`The server answered ${answer.status}.`)
    return (await answer.json()) as TaxonomyImport
  }
  let state = await ask('', { method: 'POST', body })
  let phase = ''
  const start = performance.now()
  while (state.state === 'running') {
    if (state.phase !== phase) console.error(`${seconds(start)} s: ${state.phase}`)
    phase = state.phase
    await wait(500)
    state = await ask(`/${state.id}`)
  }
  if (state.state === 'failed') throw new Error(state.error ?? 'The import failed.')
  return state
}

const dataDir = mkdtempSync(join(tmpdir(), 'tucacademy-bench-'))
let server = await startServer(dataDir)
try {
  const cookie = await signIn(server)
  const quiet = await during(server, cookie, () => wait(1000 * Number(flags['quiet-seconds'])))
  const start = performance.now()
  let state: TaxonomyImport | undefined
  const busy = await during(server, cookie, async () => {
    state = await importTaxonomy(server, dataDir)
  })
  const importSeconds = seconds(start)
  const againStart = performance.now()
  const again = await during(server, cookie, () => importTaxonomy(server, dataDir))
  const againSeconds = seconds(againStart)
  await server.stop()
  const warmStart = performance.now()
  server = await startServer(dataDir)
  const result = {
    database: flags.database ? 'postgres' : 'pglite',
    importSeconds,
    concepts: state?.counts?.concepts,
    quiet,
    busy,
    againSeconds,
    again,
    warmStartSeconds: seconds(warmStart),
  }
  console.log(flags.json ? JSON.stringify(result) : result)
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
