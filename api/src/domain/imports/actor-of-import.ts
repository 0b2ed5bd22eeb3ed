import { eq } from 'drizzle-orm'
import type { Actor } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { user } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import type { ImportRecord } from './find-import.ts'

/**
 * As whom an import's rows are written: the person who brought them, with the rights that person has now.
 * @throws {AppError} forbidden when the person has lost the role since
 */
export async function actorOfImport(db: Database, current: ImportRecord): Promise<Actor> {
  const role = current.actorRole as Actor['role']
  const actor: Actor = {
    role,
    userId: current.createdBy,
    organisationId: current.organisationId,
    learnerId: null,
    tokenId: null,
    scopes: null,
  }
  if (current.createdBy === null) return actor
  const [person] = await db.select({ role: user.role }).from(user).where(eq(user.id, current.createdBy))
  if (person && person.role !== role) throw new AppError('forbidden', 'Who started this import may no longer do so.')
  return { ...actor, userId: person ? current.createdBy : null }
}
