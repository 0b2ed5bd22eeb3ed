import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import { learnerPlan } from '../../db/schema/index.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findLearner } from '../learners/find-learner.ts'

/** Ends following a plan; enrolments stay. Without a plan nothing happens. */
export async function dropPlan({ db }: Context, actor: Actor, { id }: { id: string }): Promise<void> {
  await findLearner(db, actor, id)
  await db.transaction(async (tx) => {
    const dropped = await tx.delete(learnerPlan).where(eq(learnerPlan.learnerId, id)).returning()
    if (dropped.length > 0) await recordAudit(tx, actor, 'plan.dropped', 'learner', id)
  })
}
