import { and, asc, eq } from 'drizzle-orm'
import type { Database } from '../../../db/client.ts'
import { recognition } from '../../../db/schema/index.ts'

/** Ids of the micro-credentials that a learner need not take, because prior learning was recognised. */
export async function readRecognised(db: Database, learnerId: string): Promise<string[]> {
  const rows = await db
    .select({ id: recognition.microCredentialId })
    .from(recognition)
    .where(and(eq(recognition.learnerId, learnerId), eq(recognition.state, 'confirmed')))
    .orderBy(asc(recognition.microCredentialId))
  return rows.map((row) => row.id)
}
