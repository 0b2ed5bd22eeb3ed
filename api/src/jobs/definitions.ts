import type { Context, JobData, JobName } from '../context.ts'
import { relinkStale } from '../domain/imports/relink-texts.ts'

export interface JobDefinition<N extends JobName> {
  readonly retryLimit: number
  /** Doubled with every further attempt. */
  readonly retryDelaySeconds: number
  /** Longer than the job may ever take between two checkpoints of its own. */
  readonly expireInSeconds: number
  /** Calls a verb. It ends at its next checkpoint when the signal says so; what is left to do is in the database. */
  run(context: Context, data: JobData[N], signal: AbortSignal): Promise<void>
}

export type JobDefinitions = { readonly [N in JobName]: JobDefinition<N> }

export const JOBS: JobDefinitions = {
  relink: {
    retryLimit: 4,
    retryDelaySeconds: 30,
    expireInSeconds: 3600,
    run: (context, _data, signal) => relinkStale(context, signal),
  },
}
