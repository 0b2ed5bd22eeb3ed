import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Model } from './write-model.ts'

export interface HighsAnswer {
  readonly optimal: boolean
  /** Ids of the credentials taken. */
  readonly ids: readonly string[]
  /** Of the solver alone: reading the model and solving it. */
  readonly ms: number
}

export interface Highs {
  solve(model: Model, seconds?: number): Promise<HighsAnswer>
  close(): Promise<void>
}

/** HiGHS in a thread, one model at a time. It checks our solver and never ships. */
export function openHighs(): Highs {
  const worker = new Worker(new URL('./highs-thread.mjs', import.meta.url))
  return {
    async solve({ text, variableOf }, seconds = 600) {
      worker.postMessage({ text, seconds })
      const [{ status, taken, ms }] = await once(worker, 'message')
      if (status !== 'Optimal' && status !== 'Time limit reached') throw new Error(`HiGHS says ${status}`)
      const ids = [...variableOf].flatMap(([id, x]) => (taken.includes(x) ? [id] : []))
      return { optimal: status === 'Optimal', ids, ms }
    },
    async close() {
      await worker.terminate()
    },
  }
}
