import { and, eq } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { DecideRecognition, Recognition } from '../../../contract/recognitions.ts'
import { microCredential, recognition } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { actorIdOf, recordAudit } from '../../audit/record-audit.ts'
import { readRecognitions } from './read-recognitions.ts'

/**
 * Confirms or declines a request. Confirmed, the micro-credential counts as passed and its skills as held.
 * @throws {AppError} not-found, for another organisation's too; conflict when it is decided already
 */
export async function decideRecognition(
  { db, now }: Context,
  actor: Actor,
  { id, verdict, reason }: DecideRecognition & { id: string },
): Promise<Recognition> {
  const [found] = await db
    .select({ learnerId: recognition.learnerId, organisationId: microCredential.organisationId })
    .from(recognition)
    .innerJoin(microCredential, eq(microCredential.id, recognition.microCredentialId))
    .where(eq(recognition.id, id))
  if (!found || (actor.role === 'course-team' && found.organisationId !== actor.organisationId))
    throw new AppError('not-found')
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(recognition)
      .set({ state: verdict, reason, decidedAt: now(), actorId: actorIdOf(actor) })
      .where(and(eq(recognition.id, id), eq(recognition.state, 'open')))
      .returning({ id: recognition.id })
    if (changed.length === 0) throw new AppError('conflict', 'This request is decided already.')
    await recordAudit(tx, actor, `recognition.${verdict}`, 'learner', found.learnerId)
    const [decided] = await readRecognitions(tx, eq(recognition.id, id))
    if (!decided) throw new AppError('internal')
    return decided
  })
}
