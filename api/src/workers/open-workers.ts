import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Workers } from '../context.ts'
import { linkTextsHere } from './link-texts.ts'
import { takeTable } from './take-table.ts'

export interface WorkerPool extends Workers {
  close(): Promise<void>
}

/** Threads beside the server's own; they start with the first task and end when idle. */
export function openWorkers(): WorkerPool {
  const pool = new Piscina({
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 60_000,
    // Threads read TypeScript as the main thread does, also where a test runner has loaded the main thread otherwise.
    execArgv: ['--import', import.meta.resolve('tsx')],
  })
  const fileOf = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
  return {
    async linkTexts(engine, texts) {
      if (engine.indexFile === null) return linkTextsHere(engine.vocabulary, texts)
      return pool.run({ indexFile: engine.indexFile, texts }, { filename: fileOf('link-texts') })
    },
    writeWorkbook: (sheets) => pool.run(sheets, { filename: fileOf('write-workbook') }),
    readTable: (file, options, limits, signal) =>
      takeTable(pool, fileOf('read-table'), { file, options, limits }, signal),
    close: () => pool.close({ force: true }),
  }
}
