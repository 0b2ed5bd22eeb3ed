import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ConfigError, parseConfig } from '../../api/src/config.ts'
import { DirectoryTakenError, readLock, takeLock } from '../../api/src/db/directory-lock.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const directory = () => temporaryFolder('lock')
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

test('a taken directory is refused with who holds it, and free again afterwards', () => {
  const path = directory()
  const release = takeLock(path, 'http://127.0.0.1:3000')

  expect(() => takeLock(path, null)).toThrow(DirectoryTakenError)
  expect(() => takeLock(path, null)).toThrow(new RegExp(`process ${process.pid} at http://127.0.0.1:3000.*DATA_DIR`))
  release()
  takeLock(path, null)()
})

test('the lock of a killed process, of a recycled pid and a broken file do not hold the directory', async () => {
  const killed = directory()
  const script = `import('${root}api/src/db/directory-lock.ts').then((lock) => { lock.takeLock('${killed}', null); console.log('taken'); setInterval(() => {}, 1000) })`
  const child = spawn(process.execPath, ['--import', 'tsx', '--eval', script], { cwd: root })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  const held = readLock(killed)
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  const recycled = directory()
  writeFileSync(join(recycled, 'server.lock'), JSON.stringify({ pid: process.pid, startedTicks: '1', url: null }))
  const broken = directory()
  writeFileSync(join(broken, 'server.lock'), '{')

  expect(held?.pid).toBe(child.pid)
  for (const path of [killed, recycled, broken]) {
    expect(readLock(path)).toBeNull()
    takeLock(path, null)()
  }
})

test('a server refuses a directory that another serves, closes on SIGTERM, and frees it', async () => {
  const path = directory()
  const start = (port: number) =>
    spawn(process.execPath, ['api/dist/server.js'], {
      cwd: root,
      env: {
        ...process.env,
        DATA_DIR: path,
        PORT: String(port),
        SEED: 'none',
        LOG_LEVEL: 'silent',
        DATABASE_URL: undefined,
      },
    })
  const output = (child: ReturnType<typeof start>, stream: 'stdout' | 'stderr') =>
    new Promise<string>((resolve) => {
      let text = ''
      child[stream].on('data', (chunk) => {
        text += String(chunk)
        if (stream === 'stdout' && text.includes('One-time link')) resolve(text)
      })
      child.once('exit', () => resolve(text))
    })
  const first = start(await freePort())
  const ready = await output(first, 'stdout')
  const second = start(await freePort())
  const refusal = await output(second, 'stderr')
  first.kill('SIGTERM')
  const code = await new Promise((resolve) => first.once('exit', resolve))

  expect(ready).toContain('One-time link for the first manager')
  expect(second.exitCode).toBe(1)
  expect(refusal).toContain(`in use by process ${first.pid}`)
  expect(code).toBe(0)
  expect(existsSync(join(path, 'server.lock'))).toBe(false)
  expect(readFileSync(join(path, 'session-secret'), 'utf8').length).toBeGreaterThan(32)
})

test('a bad environment names each variable and what would be right', () => {
  expect(() => parseConfig({ PORT: 'eighty', DATABASE_URL: 'mysql://x' })).toThrow(ConfigError)
  expect(() => parseConfig({ PORT: 'eighty', DATABASE_URL: 'mysql://x' })).toThrow(
    /PORT:[\s\S]*DATABASE_URL: expected postgres:/,
  )
  expect(() => parseConfig({ DATABASE_URL: 'postgres://x' })).toThrow('SESSION_SECRET is missing')
  expect(parseConfig({ HOST: '0.0.0.0' })).toMatchObject({ seed: 'none', openSampleSignIns: false })
  expect(parseConfig({})).toMatchObject({ seed: 'starter', openSampleSignIns: true, host: '127.0.0.1' })
})

test('webhooks lead to this machine only where nobody else can reach it, or where it is said', () => {
  const allowed = (environment: NodeJS.ProcessEnv) => parseConfig(environment).webhookAllowLoopback

  expect([allowed({}), allowed({ HOST: '0.0.0.0' })]).toEqual([true, false])
  expect([
    allowed({ WEBHOOK_ALLOW_LOOPBACK: 'false' }),
    allowed({ HOST: '0.0.0.0', WEBHOOK_ALLOW_LOOPBACK: 'true' }),
  ]).toEqual([false, true])
  expect(() => allowed({ WEBHOOK_ALLOW_LOOPBACK: 'yes' })).toThrow(/WEBHOOK_ALLOW_LOOPBACK/)
})
