import { and, asc, eq, or } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { LearnerExport } from '../../contract/learners.ts'
import type { Database } from '../../db/client.ts'
import {
  auditEntry,
  consentEvent,
  enrolmentEvent,
  learnerPlan,
  learnerPlanOpen,
  learnerPlanStep,
  recognition,
  skillLinkDecision,
  user,
} from '../../db/schema/index.ts'
import { findLearner } from './find-learner.ts'
import { readLearner } from './read-learner.ts'

/** Everything stored about one learner, for the person to take along (access and portability, GDPR articles 15 and 20). */
export async function exportLearner(
  context: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<z.infer<typeof LearnerExport>> {
  const { db, now } = context
  const { userId, createdAt } = await findLearner(db, actor, id)
  const [account] = userId
    ? await db
        .select({ name: user.name, email: user.email, role: user.role, createdAt: user.createdAt })
        .from(user)
        .where(eq(user.id, userId))
    : []
  const consents = await db
    .select({ purpose: consentEvent.purpose, granted: consentEvent.granted, at: consentEvent.at })
    .from(consentEvent)
    .where(eq(consentEvent.learnerId, id))
    .orderBy(asc(consentEvent.at), asc(consentEvent.id))
  return {
    exportedAt: now().toISOString(),
    learner: { ...(await readLearner(context, actor, { id })), createdAt, account: account ?? null, consents },
    decisions: await db
      .select()
      .from(skillLinkDecision)
      .where(and(eq(skillLinkDecision.subjectKind, 'learner'), eq(skillLinkDecision.subjectId, id)))
      .orderBy(asc(skillLinkDecision.id)),
    plan: await readPlan(db, id),
    enrolments: await db
      .select()
      .from(enrolmentEvent)
      .where(eq(enrolmentEvent.learnerId, id))
      .orderBy(asc(enrolmentEvent.id)),
    recognitions: await db
      .select()
      .from(recognition)
      .where(eq(recognition.learnerId, id))
      .orderBy(asc(recognition.requestedAt), asc(recognition.id)),
    audit: await db
      .select()
      .from(auditEntry)
      .where(
        or(
          and(eq(auditEntry.subjectKind, 'learner'), eq(auditEntry.subjectId, id)),
          userId ? eq(auditEntry.actorId, userId) : undefined,
        ),
      )
      .orderBy(asc(auditEntry.at), asc(auditEntry.id)),
  }
}

async function readPlan(db: Database, learnerId: string): Promise<unknown> {
  const [plan] = await db.select().from(learnerPlan).where(eq(learnerPlan.learnerId, learnerId))
  if (!plan) return null
  const steps = await db
    .select()
    .from(learnerPlanStep)
    .where(eq(learnerPlanStep.learnerId, learnerId))
    .orderBy(asc(learnerPlanStep.position))
  const open = await db.select().from(learnerPlanOpen).where(eq(learnerPlanOpen.learnerId, learnerId))
  return { ...plan, steps, open }
}
