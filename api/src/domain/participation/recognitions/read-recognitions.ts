import { desc, eq, type SQL } from 'drizzle-orm'
import type { Recognition } from '../../../contract/recognitions.ts'
import type { Database } from '../../../db/client.ts'
import { learner, microCredential, recognition } from '../../../db/schema/index.ts'
import { readTitles } from '../../catalogue/read-prerequisites.ts'

/** Requests in the wire's shape, newest first. */
export async function readRecognitions(db: Database, where: SQL | undefined, limit = 200): Promise<Recognition[]> {
  const rows = await db
    .select({ row: recognition, learnerName: learner.name })
    .from(recognition)
    .innerJoin(learner, eq(learner.id, recognition.learnerId))
    .innerJoin(microCredential, eq(microCredential.id, recognition.microCredentialId))
    .where(where)
    .orderBy(desc(recognition.requestedAt), desc(recognition.id))
    .limit(limit)
  const titles = await readTitles(
    db,
    rows.map(({ row }) => row.microCredentialId),
  )
  return rows.map(({ row: { actorId: _, requestedAt, decidedAt, ...row }, learnerName }) => ({
    ...row,
    learnerName,
    microCredentialTitle: titles.get(row.microCredentialId) ?? row.microCredentialId,
    requestedAt: requestedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }))
}
