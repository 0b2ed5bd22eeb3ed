import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { and, desc, eq } from 'drizzle-orm'
import type { EngineHandle, EngineState, Workers } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { taxonomyVersion } from '../../db/schema/index.ts'
import { ENGINE_VERSION, loadSkillGraph, loadVocabulary } from '../../engine/index.ts'
import type { VersionRow } from './complete-version.ts'
import { createIndexBuilder, type IndexFiles, writeIndex } from './index/index-builder.ts'
import { readIndexPages } from './index/index-pages.ts'

export interface EngineOptions {
  /** Builds large indexes elsewhere; without them everything is built in this thread. */
  readonly workers?: Pick<Workers, 'buildIndex'>
  /** Milliseconds to leave the database alone after so many of reading it. */
  readonly rest?: (worked: number) => number
}

/** A taxonomy with fewer labels is built in less time than a thread takes to start. */
const SMALL = 20_000
const KEPT_INDEXES = 3

type Loaded = Pick<EngineState, 'vocabulary' | 'graph' | 'indexFile'>

interface Cached extends EngineOptions {
  readonly directory: string | null
}

/**
 * The engine over what the database holds.
 * @param directory  of the index, which is a cache, never the truth; null keeps everything in memory
 */
export async function openEngine(
  db: Database,
  directory: string | null,
  own: EngineOptions = {},
): Promise<EngineHandle> {
  const options: Cached = { ...own, directory }
  let current = await loadState(db, options, false)
  let next: Promise<void> | null = null
  const reload = async () => {
    current = await loadState(db, options, true)
  }
  return {
    get current() {
      return current
    },
    reload() {
      // Whoever asks while one is being built gets one that is begun afterwards.
      const turn = (next ?? Promise.resolve()).then(reload, reload)
      next = turn
      return turn
    },
  }
}

/** The loaded version: the newest whose import has ended, of any source or of one. */
export const newestVersion = async (db: Database, source?: VersionRow['source']): Promise<VersionRow | undefined> =>
  (
    await db
      .select()
      .from(taxonomyVersion)
      .where(and(eq(taxonomyVersion.complete, true), source ? eq(taxonomyVersion.source, source) : undefined))
      .orderBy(desc(taxonomyVersion.id))
      .limit(1)
  )[0]

async function loadState(db: Database, options: Cached, othersWait: boolean): Promise<EngineState> {
  const newest = await newestVersion(db)
  const version = newest?.version ?? 'empty'
  const inThread = othersWait || (newest?.labels ?? 0) >= SMALL
  return {
    ...(await loadIndex(db, version, options, inThread)),
    engineVersion: ENGINE_VERSION,
    taxonomyVersion: version,
    skills: newest?.skills ?? 0,
  }
}

async function loadIndex(db: Database, version: string, options: Cached, inThread: boolean): Promise<Loaded> {
  const { directory, workers, rest } = options
  if (directory === null) return { ...(await buildHere(db, version)), indexFile: null }
  const cached = filesOf(version, directory)
  const found = await readIndex(cached).catch(() => null)
  // Missing, truncated or of another version: built again.
  if (found) return found
  const wholeBefore = await isWhole(db, version)
  const aside = filesOf(`${version} ${randomUUID()}`, directory)
  const built = inThread && workers ? null : await buildHere(db, version)
  if (built) writeIndex(built, aside)
  else await workers?.buildIndex({ version, files: aside }, readIndexPages(db, rest))
  // An import that ran meanwhile mixes two taxonomies: what was built then must not be found under the name of either.
  const files = wholeBefore && (await isWhole(db, version)) ? cached : aside
  for (const part of ['graph', 'vocabulary'] as const) await rename(aside[part], files[part])
  await prune(directory, files)
  return built ? { ...built, indexFile: files.vocabulary } : readIndex(files)
}

const isWhole = async (db: Database, version: string): Promise<boolean> =>
  (await newestVersion(db))?.version === version &&
  (await db.$count(taxonomyVersion, eq(taxonomyVersion.complete, false))) === 0

async function buildHere(db: Database, version: string) {
  const builder = createIndexBuilder(version)
  for await (const page of readIndexPages(db)) builder.add(page)
  return builder.build()
}

async function readIndex(files: IndexFiles): Promise<Loaded> {
  const graph = loadSkillGraph(await readFile(files.graph))
  const vocabulary = loadVocabulary(await readFile(files.vocabulary))
  return { graph, vocabulary, indexFile: files.vocabulary }
}

const filesOf = (version: string, directory: string): IndexFiles => {
  const key = createHash('sha256').update(`${ENGINE_VERSION} ${version}`).digest('hex').slice(0, 24)
  return { vocabulary: join(directory, `vocabulary-${key}.bin`), graph: join(directory, `graph-${key}.bin`) }
}

/** Keeps the newest few: threads may still be reading with the one before. */
async function prune(directory: string, { vocabulary }: IndexFiles): Promise<void> {
  const files = (await readdir(directory)).filter((name) => /^vocabulary-.*\.bin$/.test(name))
  const aged = await Promise.all(files.map(async (name) => ({ name, at: (await stat(join(directory, name))).mtimeMs })))
  aged.sort((a, b) => b.at - a.at)
  for (const { name } of aged.slice(KEPT_INDEXES)) {
    if (join(directory, name) === vocabulary) continue
    await rm(join(directory, name), { force: true })
    await rm(join(directory, name.replace('vocabulary-', 'graph-')), { force: true })
  }
}
