import type { MessagePort } from 'node:worker_threads'
import type { Piscina } from 'piscina'
import { fromRoot, isBuilt } from '../root.ts'

/** The file of a thread, by name. */
export const threadFile = (name: string): string =>
  isBuilt ? fromRoot('api/dist/workers', `${name}.js`) : fromRoot('api/src/workers', `${name}.ts`)

/**
 * Runs a task in a thread that is ended when the signal says so. If that was the pool's last thread, the pool itself starts
 * none for the tasks that wait: only one more task makes it.
 */
export async function runUntil(
  pool: Piscina,
  task: unknown,
  options: { filename: string; transferList: MessagePort[]; signal: AbortSignal },
): Promise<unknown> {
  try {
    return await pool.run(task, options)
  } finally {
    if (options.signal.aborted && pool.queueSize > 0)
      pool.run(null, { filename: threadFile('wake') }).catch(() => undefined)
  }
}
