import { asc } from 'drizzle-orm'
import type { Database } from '../../../../api/src/db/client.ts'
import {
  consentEvent,
  courseRun,
  enrolmentEvent,
  learner,
  learnerGroup,
  microCredential,
  programme,
  programmeMilestone,
} from '../../../../api/src/db/schema/index.ts'
import type { World } from './random-world.ts'

/** What is stored, as a world in plain arrays, with the named programme first: whole tables, read without a condition. */
export async function readWorld(db: Database, programmeId: string, on: string): Promise<World> {
  const milestones = await db.select().from(programmeMilestone).orderBy(asc(programmeMilestone.on))
  const programmes = (await db.select().from(programme)).map((row) => ({
    id: row.id,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    target: row.targetParticipants,
    budgetCents: row.budgetCents,
    milestones: milestones
      .filter((milestone) => milestone.programmeId === row.id)
      .map(({ on: day, participants }) => ({ on: day, participants })),
  }))
  const offers = await db.select().from(microCredential)
  return {
    on,
    programmes: programmes.sort((a, b) => Number(b.id === programmeId) - Number(a.id === programmeId)),
    groups: await db.select().from(learnerGroup).orderBy(asc(learnerGroup.position)),
    organisations: [...new Set(offers.map(({ organisationId }) => organisationId))],
    offers: offers.map(({ id, organisationId, status }) => ({ id, versionId: '', organisationId, status })),
    runs: (await db.select().from(courseRun)).map(({ microCredentialId, ...run }) => ({
      ...run,
      offerId: microCredentialId,
    })),
    learners: await db.select().from(learner),
    events: (await db.select().from(enrolmentEvent).orderBy(asc(enrolmentEvent.id))).map(
      ({ occurredOn, ...event }) => ({
        ...event,
        on: occurredOn,
      }),
    ),
    consents: (await db.select().from(consentEvent)).map(({ at, ...consent }) => ({
      ...consent,
      at: at.toISOString(),
    })),
  }
}
