import { setTimeout as sleep } from 'node:timers/promises'

/** People first: who works in the background asks between two steps whether somebody waits for an answer. */
export interface Courtesy {
  /** A request begins; call what comes back once it has been answered. */
  answering(): () => void
  /** Comes back when nobody waits any more, or after a moment, so that work goes on however many ask. */
  afterYou(): Promise<void>
}

/** Longest wait of one step. Under unbroken load work then goes on at this pace. */
const MOST_MS = 150
/** A request that takes longer than this is work itself, such as an upload, and is not waited for. */
const SOON_MS = 1000

/**
 * Courtesy over the one connection of the embedded database: a request asks for several things one after the other, and each of
 * them would wait for a whole step of each job. A server serves everybody at once, and nobody has to wait there.
 */
export function createCourtesy(databaseKind: 'pglite' | 'postgres'): Courtesy {
  const since = new Map<symbol, number>()
  const somebodyWaits = () => {
    const now = performance.now()
    for (const began of since.values()) if (now - began < SOON_MS) return true
    return false
  }
  return {
    answering() {
      const request = Symbol('request')
      since.set(request, performance.now())
      return () => void since.delete(request)
    },
    async afterYou() {
      // Requests that have arrived meanwhile are read first.
      await new Promise((resolve) => setImmediate(resolve))
      if (databaseKind === 'postgres') return
      const until = performance.now() + MOST_MS
      while (somebodyWaits() && performance.now() < until) await sleep(2)
    },
  }
}
