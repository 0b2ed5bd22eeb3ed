import { eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { Microdegree } from '../../../contract/microdegrees.ts'
import { microdegree } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { findMicrodegree } from './find-microdegree.ts'
import { readMicrodegree } from './read-microdegree.ts'
import { requirePublishable } from './require-publishable.ts'

/**
 * Shows a draft, or again one that was retired, to everybody. Without effect on one that is published.
 * @throws {AppError} unprocessable, naming what is missing
 */
export async function publishMicrodegree(context: Context, actor: Actor, { id }: { id: string }): Promise<Microdegree> {
  const { db, now } = context
  await findMicrodegree(db, actor, id, 'edit')
  await db.transaction(async (tx) => {
    // The row stays locked, so that no edit can take a part away between the check and the publication.
    const [row] = await tx.select().from(microdegree).where(eq(microdegree.id, id)).for('update')
    if (!row) throw new AppError('not-found')
    if (row.status === 'published') return
    await requirePublishable(tx, id)
    await tx
      .update(microdegree)
      .set({
        status: 'published',
        publishedAt: row.publishedAt ?? now(),
        revision: sql`${microdegree.revision} + 1`,
      })
      .where(eq(microdegree.id, id))
    await recordAudit(tx, actor, 'microdegree.published', 'microdegree', id)
  })
  return readMicrodegree(context, actor, { id })
}
