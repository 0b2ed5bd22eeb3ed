import { and, desc, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { Enrolment, RecordEnrolment } from '../../contract/participation.ts'
import { type Database, rowsOf } from '../../db/client.ts'
import { courseRun, enrolmentEvent, learner, microCredential } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { actorIdOf, recordAudit } from '../audit/record-audit.ts'
import { dayOf } from '../day-of.ts'
import { findLearner } from '../learners/find-learner.ts'
import { OWN_KINDS, refusal, SEATED } from './enrolment-states.ts'
import { readEnrolments } from './read-enrolments.ts'

/**
 * Appends what happened to a learner in a run. Learners record their own interest, enrolment and withdrawal;
 * course teams everything in their organisation's runs; managers everything.
 * @throws {AppError} run-full when no seat is left; conflict when the state cannot follow the present one
 */
export async function recordEnrolment(
  { db, now }: Context,
  actor: Actor,
  { learnerId, runId, kind, occurredOn: given }: RecordEnrolment,
): Promise<Enrolment> {
  const today = dayOf(now())
  const occurredOn = given ?? today
  if (occurredOn > today) throw fieldError('occurredOn', 'lies in the future')
  await checkLearner(db, actor, learnerId)
  // A back-dated enrolment in a run that has begun would count as a participant: only staff may correct the past.
  if (actor.role === 'learner' && occurredOn !== today) throw fieldError('occurredOn', 'must be today')
  if (actor.role === 'learner' && !OWN_KINDS.includes(kind))
    throw new AppError('forbidden', `Only the course team records "${kind}".`)
  return db.transaction(async (tx) => {
    // The lock makes two people who want the last seat wait for each other.
    const [run] = await tx.select().from(courseRun).where(eq(courseRun.id, runId)).for('update')
    if (!run) throw fieldError('runId', 'does not exist')
    const [offer] = await tx.select().from(microCredential).where(eq(microCredential.id, run.microCredentialId))
    if (actor.role === 'course-team' && offer?.organisationId !== actor.organisationId) throw new AppError('forbidden')
    if (actor.role === 'learner' && kind !== 'withdrawn') {
      if (offer?.status !== 'published') throw fieldError('runId', 'is not on offer')
      if (run.endsOn < today) throw new AppError('conflict', 'This run has ended.')
    }
    const [latest] = await tx
      .select()
      .from(enrolmentEvent)
      .where(and(eq(enrolmentEvent.learnerId, learnerId), eq(enrolmentEvent.runId, runId)))
      .orderBy(desc(enrolmentEvent.occurredOn), desc(enrolmentEvent.id))
      .limit(1)
    if (latest && occurredOn < latest.occurredOn)
      throw fieldError('occurredOn', `lies before the latest entry ("${latest.kind}" on ${latest.occurredOn})`)
    const reason = refusal(latest?.kind ?? null, kind, occurredOn, run.startsOn)
    if (reason) throw new AppError('conflict', reason)
    if (kind === 'enrolled' && (await countSeated(tx, runId)) >= run.seats) throw new AppError('run-full')
    await tx
      .insert(enrolmentEvent)
      .values({ learnerId, runId, kind, occurredOn, recordedAt: now(), actorId: actorIdOf(actor) })
    await recordAudit(tx, actor, `enrolment.${kind}`, 'learner', learnerId)
    const [enrolment] = await readEnrolments(
      tx,
      and(eq(enrolmentEvent.learnerId, learnerId), eq(enrolmentEvent.runId, runId)),
    )
    if (!enrolment) throw new AppError('internal')
    return enrolment
  })
}

/** Course teams may enter anybody into their runs; a learner only himself or herself. */
async function checkLearner(db: Database, actor: Actor, id: string): Promise<void> {
  if (actor.role !== 'course-team') {
    await findLearner(db, actor, id)
    return
  }
  const [known] = await db.select({ id: learner.id }).from(learner).where(eq(learner.id, id))
  if (!known) throw fieldError('learnerId', 'does not exist')
}

async function countSeated(db: Database, runId: string): Promise<number> {
  const [row] = await rowsOf<{ seated: number }>(
    db,
    sql`select count(*)::int as seated from (
      select distinct on (learner_id) kind from enrolment_event where run_id = ${runId}
      order by learner_id, occurred_on desc, id desc
    ) latest where kind in ${SEATED}`,
  )
  return row?.seated ?? 0
}
