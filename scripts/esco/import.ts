import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import { parseConfig } from '../../api/src/config.ts'
import type { TaxonomyImport } from '../../api/src/contract/taxonomy.ts'
import { createCourtesy } from '../../api/src/courtesy.ts'
import { type OpenDatabase, openEmbedded, openPostgres } from '../../api/src/db/client.ts'
import { readLock, takeLock } from '../../api/src/db/directory-lock.ts'
import { relinkStale } from '../../api/src/domain/imports/relink-texts.ts'
import { importTaxonomy } from '../../api/src/domain/taxonomy/import-taxonomy.ts'
import { openEngine } from '../../api/src/domain/taxonomy/load-engine.ts'
import type { TaxonomyImportCounts } from '../../api/src/domain/taxonomy/store-taxonomy.ts'
import { AppError } from '../../api/src/errors.ts'
import { openWorkers } from '../../api/src/workers/open-workers.ts'

const USAGE = 'npm run esco:import -- <folder or zip> [--lang en,de]'

type Languages = ('de' | 'en')[] | undefined
/** What is being done, in words. */
const PHASES: Readonly<Record<string, string>> = {
  waiting: 'waiting for another import',
  reading: 'reading the files',
  comparing: 'comparing with what is stored',
  storing: 'storing skills and occupations',
  finishing: 'finishing the version',
  indexing: 'building the index',
  linking: 'reading texts again',
}
const bar = new cliProgress.SingleBar(
  {
    format: '{phase} [{bar}] {value}/{total}',
    clearOnComplete: false,
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 2000,
    stream: process.stderr,
  },
  cliProgress.Presets.shades_classic,
)
let started = false
function show(phase: string, done: number, total: number): void {
  const words = (PHASES[phase] ?? phase).padEnd(32)
  if (!started) bar.start(total, done, { phase: words })
  started = true
  bar.setTotal(Math.max(total, done, 1))
  bar.update(done, { phase: words })
}

function readArguments(): { path: string; languages: Languages } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: 'string' } },
  })
  const languages = values.lang?.split(',').map((language) => language.trim())
  const unknown = languages?.find((language) => language !== 'de' && language !== 'en')
  if (positionals.length !== 1 || unknown !== undefined) {
    throw new AppError(
      'unprocessable',
      `${unknown ? `--lang ${unknown} is not known: use de, en or both.` : 'Give one folder or zip.'}\nUsage: ${USAGE}`,
    )
  }
  return { path: resolve(positionals[0] as string), languages: languages as Languages }
}

/** A running server holds the embedded database: it does the work, we show its progress. */
async function importThroughServer(
  url: string,
  dataDir: string,
  path: string,
  languages: Languages,
): Promise<TaxonomyImportCounts> {
  const headers = {
    authorization: `Bearer ${readFileSync(join(dataDir, 'operator-token'), 'utf8').trim()}`,
    'content-type': 'application/json',
  }
  const ask = async (address: string, init: RequestInit = {}): Promise<TaxonomyImport> => {
    const answer = await fetch(`${url}/api/v1/taxonomy/imports${address}`, { ...init, headers })
    const body = (await answer.json()) as TaxonomyImport & { detail?: string }
    if (!answer.ok) throw new AppError('unprocessable', body.detail ?? `The server answered ${answer.status}.`)
    return body
  }
  console.error(`The server at ${url} holds the database: it imports.`)
  let state = await ask('', { method: 'POST', body: JSON.stringify({ path, languages }) })
  while (state.state === 'running') {
    show(state.phase, state.done, state.total)
    await new Promise((done) => setTimeout(done, 300))
    state = await ask(`/${state.id}`)
  }
  if (state.state === 'failed' || !state.counts)
    throw new AppError('unprocessable', state.error ?? 'The import failed.')
  return state.counts
}

/** Leaves nothing for the next start: the index lies in its cache, and all texts are read again. */
async function importHere(
  database: OpenDatabase,
  dataDir: string,
  path: string,
  languages: Languages,
): Promise<TaxonomyImportCounts> {
  const workers = openWorkers()
  const { db, kind: databaseKind } = database
  try {
    await database.migrate()
    const counts = await importTaxonomy(db, { path, languages, name: 'esco' }, show, { databaseKind, workers })
    show('indexing', 0, 1)
    const engine = await openEngine(db, join(dataDir, 'index'), { workers })
    show('indexing', 1, 1)
    const courtesy = createCourtesy(databaseKind)
    await relinkStale({ db, engine, workers, courtesy }, undefined, (_phase, done, total) =>
      show('linking', done, total),
    )
    return counts
  } finally {
    await workers.close()
    await database.close()
  }
}

async function main(): Promise<TaxonomyImportCounts> {
  const { path, languages } = readArguments()
  const config = parseConfig({
    ...process.env,
    SESSION_SECRET: process.env.SESSION_SECRET ?? 'not used by an import: nobody signs in',
  })
  const dataDir = resolve(config.dataDir)
  if (config.databaseUrl) return importHere(openPostgres(config.databaseUrl), dataDir, path, languages)
  const holder = readLock(dataDir)
  if (holder?.url) return importThroughServer(holder.url, dataDir, path, languages)
  const release = takeLock(dataDir, null)
  try {
    return await importHere(await openEmbedded(join(dataDir, 'database')), dataDir, path, languages)
  } finally {
    release()
  }
}

try {
  const { concepts, labels, relations } = await main()
  bar.stop()
  console.log(
    `Concepts: ${concepts.added} added, ${concepts.changed} changed, ${concepts.unchanged} unchanged, ${concepts.retired} retired. ` +
      `${labels} labels and ${relations} relations written.`,
  )
} catch (error) {
  if (started) bar.stop()
  console.error(error instanceof AppError ? error.message : error)
  process.exit(1)
}
