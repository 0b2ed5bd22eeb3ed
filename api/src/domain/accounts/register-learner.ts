import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import type { RegisterLearner } from '../../contract/accounts.ts'
import { NO_LIMITS } from '../../contract/learners.ts'
import { consentEvent, learner, learnerGroup, user } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'

/**
 * A learner with an account and the consents given at the door.
 * @returns the new user's id
 * @throws {AppError} email-taken; validation when the group does not exist
 */
export async function registerLearner(
  { db, now, signIn }: Context,
  input: z.output<typeof RegisterLearner>,
): Promise<string> {
  const [group] = await db.select().from(learnerGroup).where(eq(learnerGroup.id, input.groupId))
  if (!group) throw fieldError('groupId', 'is not a group of the running programme')
  const { name, email, password } = input
  const userId = await signIn.createUser({ name, email, password, role: 'learner', organisationId: null })
  try {
    await db.transaction(async (tx) => {
      const [row] = await tx
        .insert(learner)
        .values({
          programmeId: group.programmeId,
          groupId: group.id,
          userId,
          name,
          goal: null,
          limits: NO_LIMITS,
        })
        .returning({ id: learner.id })
      if (!row) throw new AppError('internal')
      await tx.insert(consentEvent).values([
        { learnerId: row.id, purpose: 'matching', granted: input.consentMatching, at: now(), actorId: userId },
        { learnerId: row.id, purpose: 'statistics', granted: input.consentStatistics, at: now(), actorId: userId },
      ])
    })
  } catch (error) {
    await db.delete(user).where(eq(user.id, userId))
    throw error
  }
  return userId
}
