import type { Database } from '../db/client.ts'

/** Up to so many rows every answer counts anew. */
const LARGE = 10_000
/** A total is kept for so many times what counting it took: counting then takes a twentieth of the time at most. */
const KEPT_FOR = 20
const MOST_KEPT = 200

interface Kept {
  readonly total: number
  readonly until: number
}
const keptOf = new WeakMap<Database, Map<string, Kept>>()

/**
 * How many rows a list has. Of more than 10,000 the number may be a few seconds old: a page that is asked for often, during a large
 * import above all, would else count tens of thousands of rows each time.
 * @param question  what is counted: equal questions share a total
 */
export async function largeTotal(db: Database, question: string, count: () => Promise<number>): Promise<number> {
  const kept = keptOf.get(db) ?? new Map<string, Kept>()
  keptOf.set(db, kept)
  const start = performance.now()
  const known = kept.get(question)
  if (known && start < known.until) return known.total
  const total = await count()
  const end = performance.now()
  kept.delete(question)
  if (total <= LARGE) return total
  if (kept.size >= MOST_KEPT) kept.clear()
  kept.set(question, { total, until: end + KEPT_FOR * (end - start) })
  return total
}
