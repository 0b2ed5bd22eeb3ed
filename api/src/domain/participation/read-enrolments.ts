import { and, desc, eq, type SQL } from 'drizzle-orm'
import type { Enrolment } from '../../contract/participation.ts'
import type { Database } from '../../db/client.ts'
import { courseRun, enrolmentEvent, learner, microCredential, microCredentialVersion } from '../../db/schema/index.ts'

/** Present states per learner and run: the latest event by the day it happened, then by the order of recording. */
export async function readEnrolments(db: Database, where: SQL | undefined): Promise<Enrolment[]> {
  const rows = await db
    .selectDistinctOn([enrolmentEvent.learnerId, enrolmentEvent.runId], {
      learnerId: enrolmentEvent.learnerId,
      learnerName: learner.name,
      runId: enrolmentEvent.runId,
      microCredentialId: courseRun.microCredentialId,
      microCredentialTitle: microCredentialVersion.title,
      startsOn: courseRun.startsOn,
      endsOn: courseRun.endsOn,
      state: enrolmentEvent.kind,
      since: enrolmentEvent.occurredOn,
      recordedAt: enrolmentEvent.recordedAt,
    })
    .from(enrolmentEvent)
    .innerJoin(learner, eq(learner.id, enrolmentEvent.learnerId))
    .innerJoin(courseRun, eq(courseRun.id, enrolmentEvent.runId))
    .innerJoin(microCredentialVersion, eq(microCredentialVersion.id, courseRun.versionId))
    .innerJoin(microCredential, eq(microCredential.id, courseRun.microCredentialId))
    .where(and(where))
    .orderBy(enrolmentEvent.learnerId, enrolmentEvent.runId, desc(enrolmentEvent.occurredOn), desc(enrolmentEvent.id))
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }))
}
