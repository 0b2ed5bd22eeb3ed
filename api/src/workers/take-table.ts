import { MessageChannel } from 'node:worker_threads'
import type { Piscina } from 'piscina'
import type { TableInSteps } from '../context.ts'
import { IntakeError } from '../domain/imports/formats/intake-error.ts'
import type { SourceRow } from '../domain/imports/formats/source-table.ts'
import type { ReadTableMessage, ReadTableTask } from './read-table.ts'
import { runUntil } from './run-until.ts'

/**
 * The reader's side of a table that a worker thread reads: batches come when they are asked for.
 * @throws {IntakeError} when the file cannot be read as a table, or not further than this
 */
export async function takeTable(
  pool: Piscina,
  filename: string,
  task: Omit<ReadTableTask, 'port'>,
  signal: AbortSignal,
): Promise<TableInSteps> {
  const { port1: here, port2: there } = new MessageChannel()
  const waiting: ReadTableMessage[] = []
  let wake: (() => void) | undefined
  let broken: unknown
  here.on('message', (message: ReadTableMessage) => {
    waiting.push(message)
    wake?.()
  })
  runUntil(pool, { ...task, port: there }, { filename, transferList: [there], signal }).catch((error: unknown) => {
    broken = error ?? new Error('The reading thread ended.')
    wake?.()
  })
  const next = async (): Promise<ReadTableMessage> => {
    while (waiting.length === 0 && broken === undefined) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    const message = waiting.shift()
    if (!message) throw broken
    if (message.kind === 'fault') throw new IntakeError(message.code, message.params)
    return message
  }
  async function* batches(): AsyncGenerator<readonly SourceRow[]> {
    try {
      for (;;) {
        here.postMessage('next')
        const message = await next()
        if (message.kind !== 'rows') return
        yield message.rows
      }
    } finally {
      here.close()
    }
  }
  try {
    const first = await next()
    if (first.kind !== 'table') throw new Error('The reading thread told no table.')
    return { table: first.table, batches: batches() }
  } catch (error) {
    here.close()
    throw error
  }
}
