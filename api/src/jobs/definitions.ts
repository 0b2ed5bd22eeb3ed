import type { Context, JobData, JobName } from '../context.ts'
import { advanceImport } from '../domain/imports/advance-import.ts'
import { relinkStale } from '../domain/imports/relink-texts.ts'
import { deliverWebhook } from '../domain/machines/deliver-webhook.ts'
import { purgeIdempotencyKeys } from '../domain/machines/end-request.ts'
import { foldAll } from '../domain/reports/rollups/fold-changes.ts'
import { writeSummaries } from '../domain/summaries/write-summaries.ts'
import { refreshEngine } from '../domain/taxonomy/advance-taxonomy-import.ts'

export interface JobDefinition<N extends JobName> {
  readonly retryLimit: number
  /** Doubled with every further attempt. */
  readonly retryDelaySeconds: number
  /** Longer than the job may ever take between two checkpoints of its own. */
  readonly expireInSeconds: number
  /** When it comes by itself, as cron says it, at the clock of the programme. */
  readonly cron?: string
  /** Calls a verb. It ends at its next checkpoint when the signal says so; what is left to do is in the database. */
  run(context: Context, data: JobData[N], signal: AbortSignal): Promise<void>
}

export type JobDefinitions = { readonly [N in JobName]: JobDefinition<N> }

export const JOBS: JobDefinitions = {
  'advance-import': {
    retryLimit: 4,
    retryDelaySeconds: 5,
    expireInSeconds: 3600,
    run: (context, { importId }, signal) => advanceImport(context, { importId }, signal),
  },
  relink: {
    retryLimit: 4,
    retryDelaySeconds: 30,
    expireInSeconds: 3600,
    run: async (context, _data, signal) => {
      await refreshEngine(context)
      await relinkStale(context, signal)
    },
  },
  // A receiver that fails is tried again by the verb, over days; this is for failures of ours.
  'deliver-webhook': {
    retryLimit: 4,
    retryDelaySeconds: 30,
    expireInSeconds: 120,
    run: (context, data) => deliverWebhook(context, data),
  },
  'purge-idempotency-keys': {
    retryLimit: 4,
    retryDelaySeconds: 60,
    expireInSeconds: 300,
    run: (context) => purgeIdempotencyKeys(context),
  },
  // Before people come to work; a machine that slept through it catches up when it starts.
  'write-summaries': {
    retryLimit: 4,
    retryDelaySeconds: 300,
    expireInSeconds: 900,
    cron: '0 6 * * 1',
    run: (context, _data, signal) => writeSummaries(context, signal),
  },
  'fold-rollups': {
    retryLimit: 4,
    retryDelaySeconds: 15,
    expireInSeconds: 3600,
    run: (context, _data, signal) => foldAll(context, signal),
  },
}
