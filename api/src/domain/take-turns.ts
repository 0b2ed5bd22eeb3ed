import { setTimeout as wait } from 'node:timers/promises'
import type { Context } from '../context.ts'

/** Longest pause between two transactions of work in the background. */
const LONGEST_REST_MILLISECONDS = 250

/**
 * How background work shares the database with people: a server has connections for everybody, an embedded database has
 * one. There, transactions are short, and after each others get as long a turn.
 */
export interface Turns {
  /** Rows or texts of one transaction, from how many it would be on a server. */
  size(ofServer: number): number
  /** Milliseconds to leave the database alone after so many of work. */
  restAfter(worked: number): number
  /** Runs one transaction, then rests. */
  take<T>(work: () => Promise<T>): Promise<T>
}

const EMBEDDED_SHARE = 0.4

export function turnsOn(kind: Context['databaseKind']): Turns {
  const isShared = kind === 'pglite'
  const restAfter = (worked: number) => (isShared ? Math.min(worked, LONGEST_REST_MILLISECONDS) : 0)
  return {
    size: (ofServer) => (isShared ? Math.ceil(ofServer * EMBEDDED_SHARE) : ofServer),
    restAfter,
    async take(work) {
      const start = performance.now()
      const result = await work()
      await wait(restAfter(performance.now() - start))
      return result
    },
  }
}
