import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import type { Workers } from '../context.ts'
import type { TaxonomyReader } from '../domain/taxonomy/files/taxonomy-reader.ts'
import { graphAround, type PathwayRequest, type SkillGraph } from '../engine/index.ts'
import { isBuilt } from '../root.ts'
import { linkTextsHere } from './link-texts.ts'
import type { PathwayTask } from './plan-pathway.ts'
import { threadFile } from './run-until.ts'
import { openSession } from './session.ts'
import { takeTable } from './take-table.ts'

export interface WorkerPool extends Workers {
  close(): Promise<void>
}

/** Files read at once; a further one waits. A reader mostly waits itself, for its rows to be stored. */
export const TABLE_THREADS = 2

/** Threads beside the server's own; they start with the first task and end when idle. */
export function openWorkers(): WorkerPool {
  // From its source, threads read TypeScript as the main thread does, also where a test runner has loaded that one otherwise.
  const common = { minThreads: 0, execArgv: isBuilt ? [] : ['--import', import.meta.resolve('tsx')] }
  const pool = new Piscina({ ...common, maxThreads: Math.max(1, availableParallelism() - 1), idleTimeout: 60_000 })
  // Nobody's pathway waits for a file that is being read.
  const tables = new Piscina({ ...common, maxThreads: TABLE_THREADS, idleTimeout: 60_000 })
  // What takes minutes has threads of its own, and gives their memory back.
  const long = new Piscina({ ...common, maxThreads: 2, idleTimeout: 100 })
  return {
    async linkTexts(engine, texts) {
      if (engine.indexFile === null) return linkTextsHere(engine.vocabulary, texts)
      return pool.run({ indexFile: engine.indexFile, texts }, { filename: threadFile('link-texts') })
    },
    planPathway: (graph, request, milliseconds) =>
      pool.run(pathwayTask(graph, request, milliseconds), { filename: threadFile('plan-pathway') }),
    comparePathways: (graph, request, milliseconds) =>
      pool.run(pathwayTask(graph, request, milliseconds), { filename: threadFile('compare-pathways') }),
    writeWorkbook: (sheets) => pool.run(sheets, { filename: threadFile('write-workbook') }),
    printReport: (document) => pool.run(document, { filename: threadFile('print-report') }),
    readTable: (file, options, limits, signal) =>
      takeTable(tables, threadFile('read-table'), { file, options, limits }, signal),
    async openTaxonomyReader(source, report, signal) {
      const session = openSession(long, threadFile('read-taxonomy'), source, report, signal)
      try {
        const summary = await session.ask<TaxonomyReader['summary']>('summary')
        return {
          summary,
          know: (page) => session.ask('know', page),
          next: (size) => session.ask('next', size),
          close: session.close,
        }
      } catch (error) {
        await session.close()
        throw error
      }
    },
    async buildIndex(index, pages) {
      const session = openSession(long, threadFile('build-index'), index)
      try {
        for await (const page of pages) await session.ask('add', page)
        await session.ask('build')
      } finally {
        await session.close()
      }
    },
    async close() {
      await Promise.all([pool, tables, long].map((each) => each.close({ force: true })))
    },
  }
}

/** A part of the graph and one text: copying a whole taxonomy, or a catalogue piece by piece, would hold this thread. */
const pathwayTask = (graph: SkillGraph, request: PathwayRequest, milliseconds: number): PathwayTask => ({
  graph: graphAround(
    graph,
    request.goal.map((skill) => skill.uri),
  ),
  request: JSON.stringify(request),
  milliseconds,
})
