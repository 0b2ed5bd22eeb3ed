import { isDeepStrictEqual } from 'node:util'
import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { EditLearner, Learner } from '../../contract/learners.ts'
import { consentEvent, learner, learnerGroup } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { relinkSubject } from '../linking/relink-subject.ts'
import { checkGoal } from './check-goal.ts'
import { findLearner } from './find-learner.ts'
import { readConsents } from './read-consents.ts'
import { readLearner } from './read-learner.ts'

/**
 * Replaces a learner's profile; links a changed text again if the person agreed to that.
 * @throws {AppError} revision-conflict with the profile as it stands when somebody else edited it
 */
export async function editLearner(
  context: Context,
  actor: Actor,
  { id, revision, consentStatistics, ...fields }: EditLearner & { id: string; revision: number },
): Promise<Learner> {
  const { db, engine, now } = context
  const before = await findLearner(db, actor, id)
  const [group] = await db
    .select({ id: learnerGroup.id })
    .from(learnerGroup)
    .where(and(eq(learnerGroup.id, fields.groupId), eq(learnerGroup.programmeId, before.programmeId)))
  if (!group) throw fieldError('groupId', "is not a group of the learner's programme")
  const { startsOn, endsOn } = fields.limits
  if (startsOn && endsOn && endsOn < startsOn) throw fieldError('limits.endsOn', 'lies before the start')
  // A goal that was fine when it was chosen may stay, even if its need has closed since.
  if (fields.goal && !isDeepStrictEqual(fields.goal, before.goal)) await checkGoal(db, fields.goal)
  const changed = await db.transaction(async (tx) => {
    const rows = await tx
      .update(learner)
      .set({ ...fields, revision: sql`${learner.revision} + 1` })
      .where(and(eq(learner.id, id), eq(learner.revision, revision)))
      .returning({ id: learner.id })
    if (rows.length === 0) return false
    const consents = await readConsents(tx, id)
    if (before.text !== fields.text && consents.matching)
      await relinkSubject(tx, engine.current, { kind: 'learner', id }, fields.text)
    if (consents.statistics !== consentStatistics)
      await tx.insert(consentEvent).values({
        learnerId: id,
        purpose: 'statistics',
        granted: consentStatistics,
        at: now(),
        actorId: actor.userId,
      })
    await recordAudit(tx, actor, 'learner.edited', 'learner', id)
    return true
  })
  const current = await readLearner(context, actor, { id })
  if (!changed) throw new AppError('revision-conflict', undefined, { current })
  return current
}
