import { eq } from 'drizzle-orm'
import type { Actor } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { microCredential } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import type { MicroCredentialRow } from './read-entries.ts'

export const managesCatalogue = (actor: Actor): boolean => actor.role === 'manager' || actor.role === 'operator'

export const mayEdit = (actor: Actor, row: Pick<MicroCredentialRow, 'organisationId'>): boolean =>
  managesCatalogue(actor) || (actor.role === 'course-team' && actor.organisationId === row.organisationId)

/**
 * The row behind a micro-credential the actor may see; what is not published looks to outsiders like nothing at all.
 * @throws {AppError} not-found; forbidden when it is visible and belongs to somebody else
 */
export async function findMicroCredential(
  db: Database,
  actor: Actor,
  id: string,
  rights: 'read' | 'edit',
): Promise<MicroCredentialRow> {
  const [row] = await db.select().from(microCredential).where(eq(microCredential.id, id))
  if (!row || (row.status !== 'published' && !mayEdit(actor, row))) throw new AppError('not-found')
  if (rights === 'edit' && !mayEdit(actor, row)) throw new AppError('forbidden')
  return row
}
