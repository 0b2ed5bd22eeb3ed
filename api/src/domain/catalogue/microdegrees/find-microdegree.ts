import { eq } from 'drizzle-orm'
import type { Actor } from '../../../context.ts'
import type { Database } from '../../../db/client.ts'
import { microdegree } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { managesCatalogue } from '../find-micro-credential.ts'

export type MicrodegreeRow = typeof microdegree.$inferSelect

const mayEdit = (actor: Actor, row: MicrodegreeRow): boolean =>
  managesCatalogue(actor) || (actor.role === 'course-team' && actor.organisationId === row.organisationId)

/**
 * The row behind a microdegree the actor may see; what is not published looks to outsiders like nothing at all.
 * @throws {AppError} not-found; forbidden when it is visible and belongs to somebody else
 */
export async function findMicrodegree(
  db: Database,
  actor: Actor,
  id: string,
  rights: 'read' | 'edit',
): Promise<MicrodegreeRow> {
  const [row] = await db.select().from(microdegree).where(eq(microdegree.id, id))
  if (!row || (row.status !== 'published' && !mayEdit(actor, row))) throw new AppError('not-found')
  if (rights === 'edit' && !mayEdit(actor, row)) throw new AppError('forbidden')
  return row
}
