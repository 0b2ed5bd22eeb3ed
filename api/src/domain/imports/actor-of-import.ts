import { eq } from 'drizzle-orm'
import type { Actor } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { apiToken, user } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import type { ImportRecord } from './find-import.ts'

const TOKEN = 'token:'

/**
 * As whom an import's rows are written: the person or the machine that brought them, with the rights they have now.
 * @throws {AppError} forbidden when the person has lost the role since, or the token was revoked
 */
export async function actorOfImport(db: Database, current: ImportRecord): Promise<Actor> {
  const { createdBy, organisationId } = current
  const role = current.actorRole as Actor['role']
  const actor: Actor = { role, userId: null, organisationId, learnerId: null, tokenId: null, scopes: null }
  if (createdBy === null) return actor
  if (createdBy.startsWith(TOKEN)) {
    const tokenId = createdBy.slice(TOKEN.length)
    const [token] = await db.select().from(apiToken).where(eq(apiToken.id, tokenId))
    if (!token || token.revokedAt) throw new AppError('forbidden', 'The token that brought these rows was revoked.')
    return { ...actor, tokenId }
  }
  const [person] = await db.select({ role: user.role }).from(user).where(eq(user.id, createdBy))
  if (person && person.role !== role) throw new AppError('forbidden', 'Who started this import may no longer do so.')
  return { ...actor, userId: person ? createdBy : null }
}
