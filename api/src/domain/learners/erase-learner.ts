import { and, eq, like, or } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import {
  idempotencyKey,
  invitation,
  learner,
  skillLink,
  skillLinkDecision,
  skillReading,
  user,
} from '../../db/schema/index.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findLearner } from './find-learner.ts'

/**
 * Erases a learner for good: profile, skills, decisions, consents, enrolments, open invitations and the account.
 * What stays is an audit entry with the id, which names nobody any more.
 */
export async function eraseLearner({ db }: Context, actor: Actor, { id }: { id: string }): Promise<void> {
  const { userId } = await findLearner(db, actor, id)
  await db.transaction(async (tx) => {
    await tx.delete(skillLink).where(and(eq(skillLink.subjectKind, 'learner'), eq(skillLink.subjectId, id)))
    await tx.delete(skillReading).where(and(eq(skillReading.subjectKind, 'learner'), eq(skillReading.subjectId, id)))
    await tx
      .delete(skillLinkDecision)
      .where(and(eq(skillLinkDecision.subjectKind, 'learner'), eq(skillLinkDecision.subjectId, id)))
    await tx.delete(invitation).where(eq(invitation.learnerId, id))
    // Answers kept for machines that ask twice.
    const named = [idempotencyKey.path, idempotencyKey.responseBody].map((column) => like(column, `%${id}%`))
    await tx.delete(idempotencyKey).where(or(...named, userId ? eq(idempotencyKey.who, `user:${userId}`) : undefined))
    // Consents, enrolments, plans and requests for recognition go with the learner, sessions and password with the account.
    await tx.delete(learner).where(eq(learner.id, id))
    if (userId) await tx.delete(user).where(eq(user.id, userId))
    await recordAudit(tx, actor, 'learner.erased', 'learner', id)
  })
}
