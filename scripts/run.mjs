#!/usr/bin/env node
// Bootstrap for the npm commands: plain Node, nothing installed yet. Installs what the lockfile says, then runs the command.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node ${process.versions.node} is too old: TUCacademy needs Node 20.19 or newer.`)
  process.exit(1)
}

/** npm exports its own settings to scripts, and the package manager would obey them. */
function cleanEnvironment() {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_config_|npm_package_|npm_lifecycle_)/i.test(name),
  )
  return Object.fromEntries(entries)
}

const children = new Set()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
  })
}

/** Runs a command to its end and answers its exit code; signals to this process reach it. */
function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...cleanEnvironment(), ...env } })
    children.add(child)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      children.delete(child)
      resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1))
    })
  })
}

async function must(command, args, env) {
  const code = await run(command, args, env)
  if (code !== 0) process.exit(code)
}

const hashOf = (...parts) => createHash('sha256').update(parts.join('\n')).digest('hex')

async function install() {
  const stamp = join(root, 'node_modules', '.tucacademy-stamp')
  const wanted = hashOf(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'), packageManager, process.version)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx'
  await must(npx, ['--yes', packageManager, 'install', '--frozen-lockfile'], { CI: 'true' })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** Newest change below some folders: tells whether what was built is still that of the sources and of the way they are built. */
function fingerprint(folders, settings) {
  const lines = [readFileSync(join(root, settings), 'utf8')]
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath ?? entry.path, entry.name)
      const { size, mtimeMs } = statSync(path)
      lines.push(`${path} ${size} ${mtimeMs}`)
    }
  }
  return hashOf(...lines.sort(), readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'))
}

const bin = (name) => join(root, 'node_modules', '.bin', name)
const tsx = (file, args = []) => [
  process.execPath,
  ['--import', createRequire(join(root, 'package.json')).resolve('tsx'), file, ...args],
]

async function buildWeb() {
  const stamp = join(root, 'web', 'dist', '.stamp')
  const wanted = fingerprint(['web/src', 'api/src/contract'], 'web/vite.config.ts')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await must(bin('vite'), ['build', 'web', '--logLevel', 'warn'])
  writeFileSync(stamp, wanted)
}

/** The server as plain JavaScript: it starts without a loader that reads every source file first. */
async function buildServer() {
  const stamp = join(root, 'api', 'dist', '.stamp')
  const wanted = fingerprint(['api/src'], 'api/vite.config.ts')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  await must(bin('vite'), ['build', 'api', '--logLevel', 'warn'])
  writeFileSync(stamp, wanted)
}

const build = async () => {
  await buildWeb()
  await buildServer()
}

const typeCheck = async () => {
  // The scripts are checked with the tests, which read the same sources. All at once: each keeps one core busy.
  const projects = ['test', 'web', 'api'].map((project) => run(bin('tsc'), ['-p', join(project, 'tsconfig.json')]))
  const failed = (await Promise.all(projects)).find((code) => code !== 0)
  if (failed !== undefined) process.exit(failed)
}
const lint = () => must(bin('biome'), ['check', '--error-on-warnings', '.'])
const vitest = (args) => run(bin('vitest'), ['run', '--config', 'scripts/config/vitest.config.ts', ...args])

const commands = {
  start: async () => {
    await build()
    return run(process.execPath, ['api/dist/server.js'])
  },
  worker: async () => {
    await buildServer()
    return run(process.execPath, ['api/dist/worker.js'])
  },
  dev: async () => {
    await buildWeb()
    const server = run(process.execPath, [
      '--watch',
      '--import',
      createRequire(join(root, 'package.json')).resolve('tsx'),
      'api/src/server.ts',
    ])
    const web = run(bin('vite'), ['web'])
    return Math.max(...(await Promise.all([server, web])))
  },
  build: async () => {
    await build()
    return 0
  },
  check: async (args) => {
    await lint()
    await typeCheck()
    return vitest(['--project', 'fast', ...args])
  },
  test: async (args) => {
    await lint()
    await typeCheck()
    await build()
    return vitest(args)
  },
  format: () => run(bin('biome'), ['check', '--write', '.']),
  recommend: (args) => run(...tsx('scripts/engine/recommend.ts', args)),
  bench: async (args) => {
    await buildServer()
    return run(...tsx('scripts/bench/run.ts', args))
  },
  screenshots: async (args) => {
    await build()
    return run(...tsx('scripts/screenshots.ts', args))
  },
  link: (args) => run(...tsx('scripts/link.ts', args)),
  'esco:import': (args) => run(...tsx('scripts/esco/import.ts', args)),
  'esco:starter': (args) => run(...tsx('scripts/esco/make-starter.ts', args)),
  'db:generate': (args) => run(bin('drizzle-kit'), ['generate', ...args]),
}

const [name, ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  console.error(`Unknown command ${name}. Known: ${Object.keys(commands).join(', ')}.`)
  process.exit(2)
}
await install()
process.exit(await command(args))
