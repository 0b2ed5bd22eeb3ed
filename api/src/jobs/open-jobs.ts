import { sql } from 'drizzle-orm'
import type { FastifyBaseLogger } from 'fastify'
import PgBoss from 'pg-boss'
import type { Context, DeadLetter, JobData, JobName, Jobs } from '../context.ts'
import { type OpenDatabase, rowsOf } from '../db/client.ts'
import { JOBS, type JobDefinitions } from './definitions.ts'

const DEAD = 'dead-letter'
/** Where the programme runs. */
const TIME_ZONE = 'Europe/Berlin'

/** What lies in a queue: the name travels along, because a dead letter keeps nothing else of where it came from. */
interface Envelope {
  readonly job: JobName
  readonly data: JobData[JobName]
}

export interface JobRunner extends Jobs {
  /** Begins to work; until then jobs only wait. */
  start(context: Context): Promise<void>
  /** Lets running jobs end at their next checkpoint. */
  stop(): Promise<void>
}

/**
 * The queue in the database: pg-boss with a connection of its own on a server, through the one connection of an
 * embedded database.
 */
export async function openJobs(
  database: OpenDatabase,
  log: FastifyBaseLogger,
  definitions: JobDefinitions = JOBS,
): Promise<JobRunner> {
  const boss = new PgBoss({
    ...(database.url ? { connectionString: database.url, max: 2 } : { db: database }),
    schema: 'jobs',
    schedule: true,
    maintenanceIntervalSeconds: 60,
    archiveCompletedAfterSeconds: 3600,
    archiveFailedAfterSeconds: 86_400,
    deleteAfterDays: 30,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the job queue reports an error'))
  await boss.start()
  await boss.createQueue(DEAD, { name: DEAD, retryLimit: 0, retentionDays: 365 })
  for (const [name, { retryLimit, retryDelaySeconds, expireInSeconds, cron }] of Object.entries(definitions)) {
    const options = {
      name,
      policy: 'short' as const,
      retryLimit,
      retryDelay: retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds,
      deadLetter: DEAD,
    }
    await boss.createQueue(name, options)
    await boss.updateQueue(name, options)
    if (cron) await boss.schedule(name, cron, { job: name, data: {} }, { tz: TIME_ZONE })
  }
  const workers = new Map<JobName, string>()
  const stopping = new AbortController()

  const enqueue: Jobs['enqueue'] = async (job, data, { key, startAfterSeconds } = {}) => {
    const envelope: Envelope = { job, data }
    // Without a key of the caller's every job is one of its kind, or the queue would take the second for the first.
    await boss.send(job, envelope, { singletonKey: key ?? crypto.randomUUID(), startAfter: startAfterSeconds ?? 0 })
    const worker = workers.get(job)
    if (worker && !startAfterSeconds) boss.notifyWorker(worker)
  }

  const takeDeadLetter = async (id: string): Promise<Envelope | null> => {
    const found = await boss.getJobById<Envelope>(DEAD, id)
    if (!found) return null
    await boss.deleteJob(DEAD, id)
    return found.data
  }

  return {
    enqueue,
    async listDeadLetters() {
      const rows = await rowsOf<{ id: string; data: Envelope; output: unknown; created_on: Date | string }>(
        database.db,
        sql`select id::text as id, data, output, created_on from jobs.job where name = ${DEAD} order by created_on desc limit 500`,
      )
      return rows.map(
        (row): DeadLetter => ({
          id: row.id,
          job: row.data.job,
          data: row.data.data,
          error: wordsOf(row.output),
          failedAt: new Date(row.created_on),
        }),
      )
    },
    async retryDeadLetter(id) {
      const letter = await takeDeadLetter(id)
      if (letter) await enqueue(letter.job, letter.data)
      return letter !== null
    },
    discardDeadLetter: async (id) => (await takeDeadLetter(id)) !== null,
    async start(context) {
      for (const name of Object.keys(definitions) as JobName[]) {
        const worker = await boss.work<Envelope>(name, { batchSize: 1, pollingIntervalSeconds: 2 }, async ([job]) => {
          if (!job || stopping.signal.aborted) return
          // The definition's type follows its name; the table cannot say that to the compiler.
          const run = definitions[name].run as (context: Context, data: unknown, signal: AbortSignal) => Promise<void>
          await run(context, job.data.data, stopping.signal)
        })
        workers.set(name, worker)
      }
    },
    async stop() {
      stopping.abort()
      await boss.stop({ graceful: true, wait: true, timeout: 10_000 })
    },
  }
}

const wordsOf = (output: unknown): string => {
  const { message, value } = (output ?? {}) as { message?: unknown; value?: { message?: unknown } }
  return String(message ?? value?.message ?? 'no message').slice(0, 500)
}
