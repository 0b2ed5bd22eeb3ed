import { asc, eq } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { consentEvent } from '../../db/schema/index.ts'

export interface Consents {
  readonly matching: boolean
  readonly statistics: boolean
}

/** What a learner agrees to now: the newest event per purpose; no event means no. */
export async function readConsents(db: Database, learnerId: string): Promise<Consents> {
  const events = await db
    .select({ purpose: consentEvent.purpose, granted: consentEvent.granted })
    .from(consentEvent)
    .where(eq(consentEvent.learnerId, learnerId))
    .orderBy(asc(consentEvent.at), asc(consentEvent.id))
  return { matching: false, statistics: false, ...Object.fromEntries(events.map((e) => [e.purpose, e.granted])) }
}
