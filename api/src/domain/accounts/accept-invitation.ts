import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { AcceptInvitation } from '../../contract/accounts.ts'
import { consentEvent, invitation, learner, user } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { relinkSubject } from '../linking/relink-subject.ts'
import { findInvitation } from './find-invitation.ts'

/**
 * Turns a one-time link into an account; a learner's link claims the learner.
 * @returns the new user's id
 * @throws {AppError} invitation-invalid, email-taken; validation when a learner does not consent
 */
export async function acceptInvitation(
  context: Context,
  { token, name, email, password, consentMatching, consentStatistics }: AcceptInvitation & { token: string },
): Promise<string> {
  const { db, engine, now, signIn } = context
  const { invitation: row } = await findInvitation(context, token)
  if (row.learnerId && consentMatching !== true) {
    throw fieldError('consentMatching', 'is needed: without it there is nothing to recommend from')
  }
  const userId = await signIn.createUser({ name, email, password, role: row.role, organisationId: row.organisationId })
  try {
    await db.transaction(async (tx) => {
      // Two people with one link: the second finds it used.
      const used = await tx
        .update(invitation)
        .set({ usedAt: now() })
        .where(and(eq(invitation.id, row.id), isNull(invitation.usedAt)))
        .returning({ id: invitation.id })
      if (used.length === 0) throw new AppError('invitation-invalid')
      if (!row.learnerId) return
      const [claimed] = await tx
        .update(learner)
        .set({ userId })
        .where(and(eq(learner.id, row.learnerId), isNull(learner.userId)))
        .returning({ id: learner.id, text: learner.text })
      if (!claimed) throw new AppError('invitation-invalid')
      await tx.insert(consentEvent).values([
        { learnerId: claimed.id, purpose: 'matching', granted: true, at: now(), actorId: userId },
        {
          learnerId: claimed.id,
          purpose: 'statistics',
          granted: consentStatistics === true,
          at: now(),
          actorId: userId,
        },
      ])
      // An imported text was left unread until its writer agreed.
      await relinkSubject(tx, engine.current, { kind: 'learner', id: claimed.id }, claimed.text)
    })
  } catch (error) {
    await db.delete(user).where(eq(user.id, userId))
    throw error
  }
  return userId
}
