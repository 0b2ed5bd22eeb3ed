import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import { type CreateLearner, type Learner, NO_LIMITS } from '../../contract/learners.ts'
import { learner, learnerGroup } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readLearner } from './read-learner.ts'

/**
 * Enters a person into the programme of the named group, without an account.
 * The text is kept but not linked: the person has not agreed to that yet.
 */
export async function createLearner(
  context: Context,
  actor: Actor,
  { groupId, ...fields }: z.output<typeof CreateLearner>,
): Promise<Learner> {
  const { db } = context
  const [group] = await db.select().from(learnerGroup).where(eq(learnerGroup.id, groupId))
  if (!group) throw fieldError('groupId', 'is not a group of a programme')
  const id = await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(learner)
      .values({ programmeId: group.programmeId, groupId, ...fields, limits: NO_LIMITS })
      .returning({ id: learner.id })
    if (!row) throw new AppError('internal')
    await recordAudit(tx, actor, 'learner.created', 'learner', row.id)
    return row.id
  })
  return readLearner(context, actor, { id })
}
