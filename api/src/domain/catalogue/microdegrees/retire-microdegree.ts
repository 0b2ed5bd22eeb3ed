import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import type { Microdegree } from '../../../contract/microdegrees.ts'
import { microdegree } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { recordAudit } from '../../audit/record-audit.ts'
import { findMicrodegree } from './find-microdegree.ts'
import { readMicrodegree } from './read-microdegree.ts'

/**
 * Takes a published microdegree out of the catalogue; its parts stay. Without effect twice.
 * @throws {AppError} conflict for a draft, which nobody has seen yet
 */
export async function retireMicrodegree(context: Context, actor: Actor, { id }: { id: string }): Promise<Microdegree> {
  const { status } = await findMicrodegree(context.db, actor, id, 'edit')
  if (status === 'draft') throw new AppError('conflict', 'A draft was never published, so it cannot be retired.')
  await context.db.transaction(async (tx) => {
    const retired = await tx
      .update(microdegree)
      .set({ status: 'retired', revision: sql`${microdegree.revision} + 1` })
      .where(and(eq(microdegree.id, id), eq(microdegree.status, 'published')))
      .returning({ id: microdegree.id })
    if (retired.length > 0) await recordAudit(tx, actor, 'microdegree.retired', 'microdegree', id)
  })
  return readMicrodegree(context, actor, { id })
}
