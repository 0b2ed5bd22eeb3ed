import type { MessagePort } from 'node:worker_threads'
import { IntakeError } from '../domain/imports/formats/intake-error.ts'
import type { IntakeLimits } from '../domain/imports/formats/intake-limits.ts'
import { openTable } from '../domain/imports/formats/open-table.ts'
import type { OpenOptions, SourceFile, SourceRow, SourceTable } from '../domain/imports/formats/source-table.ts'

export type TableInfo = Omit<SourceTable, 'rows'>

export interface ReadTableTask {
  readonly port: MessagePort
  readonly file: SourceFile
  readonly options: Omit<OpenOptions, 'shouldStop'>
  readonly limits: IntakeLimits
}

export type ReadTableMessage =
  | { readonly kind: 'table'; readonly table: TableInfo }
  | { readonly kind: 'rows'; readonly rows: readonly SourceRow[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'fault'; readonly code: IntakeError['code']; readonly params: IntakeError['params'] }

/** Rows handed over at once; their reader asks for the next ones when these are stored. */
const BATCH = 500

/** A worker thread's task: reads a file and hands its rows over, never faster than they are taken. */
export default async function readTable({ port, file, options, limits }: ReadTableTask): Promise<void> {
  const tell = (message: ReadTableMessage) => port.postMessage(message)
  // Only the time spent reading counts, not the time the rows wait to be taken.
  let spent = 0
  let since = performance.now()
  const taken = () =>
    new Promise<void>((resolve) => {
      spent += performance.now() - since
      port.once('message', () => {
        since = performance.now()
        resolve()
      })
    })
  try {
    const shouldStop = () => spent + performance.now() - since > limits.parseMilliseconds
    const { rows, ...table } = await openTable(file, { ...options, shouldStop }, limits)
    tell({ kind: 'table', table })
    await taken()
    let batch: SourceRow[] = []
    for await (const row of rows) {
      batch.push(row)
      if (batch.length < BATCH) continue
      tell({ kind: 'rows', rows: batch })
      batch = []
      await taken()
    }
    if (batch.length > 0) {
      tell({ kind: 'rows', rows: batch })
      await taken()
    }
    tell({ kind: 'end' })
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    // An error loses its class on the way between threads.
    tell({ kind: 'fault', code: error.code, params: error.params })
  } finally {
    port.close()
  }
}
