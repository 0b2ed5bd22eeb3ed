import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface RunningServer {
  readonly url: string
  /** Its data directory. */
  readonly dataDir: string
  /** Asks the process to close with SIGTERM and removes its data, unless asked to keep it; rejects when it did not close cleanly. */
  stop(keepData?: boolean): Promise<void>
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/**
 * The real server process with the sample region, on a free port, with an embedded database of its own.
 * @param from      the data directory of a server that has closed, to begin with a copy of it instead of from nothing
 * @param settings  environment of the process beside its address and data
 */
export async function startServer(from?: string, settings: Record<string, string> = {}): Promise<RunningServer> {
  for (const built of ['web/dist/index.html', 'api/dist/server.js']) {
    if (!existsSync(join(root, built)))
      throw new Error(`${built} is missing: build first with \`npm run build\` (\`npm test\` does it by itself).`)
  }
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'tucacademy-'))
  if (from) cpSync(from, dataDir, { recursive: true })
  // What the caller's shell says about a database must not reach the test: PATH and HOME are all a server needs.
  const { PATH, HOME, TMPDIR } = process.env
  const child = spawn(process.execPath, ['api/dist/server.js'], {
    cwd: root,
    env: {
      PATH,
      HOME,
      TMPDIR,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const url = `http://127.0.0.1:${port}`
  const cleanUp = () => rmSync(dataDir, { recursive: true, force: true })
  await answers(`${url}/api/health`, ended, () => output).catch((error) => {
    cleanUp()
    throw error
  })
  return {
    url,
    dataDir,
    async stop(keepData = false) {
      child.kill('SIGTERM')
      const code = await ended
      if (!keepData) cleanUp()
      if (code !== 0) throw new Error(`The server ended with code ${code} after SIGTERM:\n${output}`)
    },
  }
}

async function answers(address: string, ended: Promise<number | null>, output: () => string): Promise<void> {
  let code: number | null | undefined
  void ended.then((value) => (code = value))
  for (;;) {
    if (code !== undefined) throw new Error(`The server ended with code ${code} before it was ready:\n${output()}`)
    const response = await fetch(address).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
