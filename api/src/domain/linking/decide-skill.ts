import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../context.ts'
import type { DecideSkill } from '../../contract/linking.ts'
import type { Database } from '../../db/client.ts'
import { concept, skillLinkDecision } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { actorIdOf } from '../audit/record-audit.ts'
import type { Subject } from './relink-subject.ts'

/**
 * Appends a person's verdict on a skill of a subject; the newest one holds until it is withdrawn.
 * The caller has checked that the actor may edit the subject.
 * @throws {AppError} unknown-concept when the skill is not in the loaded taxonomy
 */
export async function decideSkill(
  db: Database,
  actor: Actor,
  subject: Subject,
  { uri, verdict, importance }: DecideSkill,
): Promise<void> {
  const [known] = await db
    .select({ uri: concept.uri })
    .from(concept)
    .where(and(eq(concept.uri, uri), eq(concept.kind, 'skill')))
  if (!known)
    throw new AppError('unknown-concept', undefined, {
      errors: [{ path: 'uri', message: 'is not a skill of the loaded taxonomy' }],
    })
  await db.insert(skillLinkDecision).values({
    subjectKind: subject.kind,
    subjectId: subject.id,
    conceptUri: uri,
    verdict,
    importance: importance ?? null,
    actorId: actorIdOf(actor),
  })
}
