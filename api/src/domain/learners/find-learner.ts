import { eq } from 'drizzle-orm'
import type { Actor } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { learner } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'

export type LearnerRow = typeof learner.$inferSelect

/**
 * The row behind a learner the actor may see: one's own, or any for a manager. Everybody else's looks like none at all.
 * @throws {AppError} not-found
 */
export async function findLearner(db: Database, actor: Actor, id: string): Promise<LearnerRow> {
  const [row] = await db.select().from(learner).where(eq(learner.id, id))
  if (!row || !(actor.role === 'manager' || (actor.role === 'learner' && actor.learnerId === id)))
    throw new AppError('not-found')
  return row
}
