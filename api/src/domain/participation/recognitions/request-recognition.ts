import { and, eq, ne } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { Recognition, RequestRecognition } from '../../../contract/recognitions.ts'
import { microCredential, recognition } from '../../../db/schema/index.ts'
import { AppError, fieldError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { readEarned } from '../../catalogue/microdegrees/read-parts.ts'
import { findLearner } from '../../learners/find-learner.ts'
import { readRecognitions } from './read-recognitions.ts'

/**
 * Asks to have prior learning count as a micro-credential passed.
 * @throws {AppError} not-found for another person; conflict when it is passed already or the request waits for its answer;
 *                    a field error when the micro-credential is not on offer
 */
export async function requestRecognition(
  { db, now }: Context,
  actor: Actor,
  { id: learnerId, microCredentialId, evidence }: RequestRecognition & { id: string },
): Promise<Recognition> {
  await findLearner(db, actor, learnerId)
  const [offer] = await db.select().from(microCredential).where(eq(microCredential.id, microCredentialId))
  if (offer?.status !== 'published') throw fieldError('microCredentialId', 'is not on offer')
  if ((await readEarned(db, learnerId)).has(microCredentialId))
    throw new AppError('conflict', 'This micro-credential is passed already.')
  return db.transaction(async (tx) => {
    const same = and(eq(recognition.learnerId, learnerId), eq(recognition.microCredentialId, microCredentialId))
    const [row] = await tx
      .insert(recognition)
      .values({ learnerId, microCredentialId, evidence, requestedAt: now() })
      .onConflictDoNothing()
      .returning({ id: recognition.id })
    if (!row) throw new AppError('conflict', 'You have asked for this already; the answer is still to come.')
    await recordAudit(tx, actor, 'recognition.requested', 'learner', learnerId)
    const [asked] = await readRecognitions(tx, and(same, ne(recognition.state, 'declined')))
    if (!asked) throw new AppError('internal')
    return asked
  })
}
