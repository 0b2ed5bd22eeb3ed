import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { EnrolmentList } from '../../contract/participation.ts'
import { courseRun, enrolmentEvent, learner, microCredential } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { findLearner } from '../learners/find-learner.ts'
import { readEnrolments } from './read-enrolments.ts'

type Enrolments = z.infer<typeof EnrolmentList>
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A learner's enrolments, latest run first. A course team sees those in its own organisation's runs. */
export async function listLearnerEnrolments(
  { db }: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<Enrolments> {
  const isTeam = actor.role === 'course-team'
  if (!isTeam) await findLearner(db, actor, id)
  else {
    const [known] = await db.select({ id: learner.id }).from(learner).where(eq(learner.id, id))
    if (!known) throw new AppError('not-found')
  }
  const items = await readEnrolments(
    db,
    and(
      eq(enrolmentEvent.learnerId, id),
      isTeam ? eq(microCredential.organisationId, actor.organisationId ?? NOBODY) : undefined,
    ),
  )
  return { items: items.sort((a, b) => b.startsOn.localeCompare(a.startsOn) || a.runId.localeCompare(b.runId)) }
}

/** Who stands where in a run, by name. Another organisation's run looks like none at all. */
export async function listRunEnrolments({ db }: Context, actor: Actor, { id }: { id: string }): Promise<Enrolments> {
  const [run] = await db
    .select({ organisationId: microCredential.organisationId })
    .from(courseRun)
    .innerJoin(microCredential, eq(microCredential.id, courseRun.microCredentialId))
    .where(eq(courseRun.id, id))
  if (!run || (actor.role === 'course-team' && run.organisationId !== actor.organisationId))
    throw new AppError('not-found')
  const items = await readEnrolments(db, eq(enrolmentEvent.runId, id))
  return {
    items: items.sort(
      (a, b) => a.learnerName.localeCompare(b.learnerName, 'de') || (a.learnerId < b.learnerId ? -1 : 1),
    ),
  }
}
