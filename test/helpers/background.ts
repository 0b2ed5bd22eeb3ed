import type { JobData, JobName, Jobs } from '../../api/src/context.ts'
import { openWorkers } from '../../api/src/workers/open-workers.ts'

/** Jobs that wait until a test lets them run, in order. The real queue has tests of its own. */
export function heldJobs() {
  const waiting: { job: JobName; data: JobData[JobName] }[] = []
  const jobs: Jobs = {
    enqueue: async (job, data) => void waiting.push({ job, data }),
    listDeadLetters: async () => [],
    retryDeadLetter: async () => false,
    discardDeadLetter: async () => false,
  }
  return { jobs, waiting }
}

/** Real worker threads, started with the first task. */
export const workers = openWorkers()
