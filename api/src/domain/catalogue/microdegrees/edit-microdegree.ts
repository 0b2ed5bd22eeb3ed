import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { Microdegree, MicrodegreeInput } from '../../../contract/microdegrees.ts'
import { microdegree } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { findMicrodegree } from './find-microdegree.ts'
import { readMicrodegree } from './read-microdegree.ts'
import { requirePublishable } from './require-publishable.ts'
import { checkParts, storeParts } from './store-parts.ts'

/**
 * Replaces every field and the parts. A published one stays publishable.
 * @throws {AppError} unprocessable when a published one would lose what publication needs; conflict when it is retired;
 *                    revision-conflict with the microdegree as it stands when somebody else edited it
 */
export async function editMicrodegree(
  context: Context,
  actor: Actor,
  { id, revision, ...input }: MicrodegreeInput & { id: string; revision: number },
): Promise<Microdegree> {
  const { db } = context
  const before = await findMicrodegree(db, actor, id, 'edit')
  await checkParts(db, actor, before.organisationId, input)
  const { title, summary, awardingBody, electivesNeeded } = input
  const changed = await db.transaction(async (tx) => {
    const [row] = await tx
      .update(microdegree)
      .set({ title, summary, awardingBody, electivesNeeded, revision: sql`${microdegree.revision} + 1` })
      .where(and(eq(microdegree.id, id), eq(microdegree.revision, revision)))
      .returning()
    if (!row) return false
    if (row.status === 'retired') throw new AppError('conflict', 'A retired microdegree is published again first.')
    await storeParts(tx, id, input)
    if (row.status === 'published') await requirePublishable(tx, id)
    await recordAudit(tx, actor, 'microdegree.edited', 'microdegree', id)
    return true
  })
  const current = await readMicrodegree(context, actor, { id })
  if (!changed) throw new AppError('revision-conflict', undefined, { current })
  return current
}
