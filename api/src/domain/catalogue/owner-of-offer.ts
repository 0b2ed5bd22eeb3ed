import { eq } from 'drizzle-orm'
import type { Actor } from '../../context.ts'
import type { Database } from '../../db/client.ts'
import { organisation } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { managesCatalogue } from './find-micro-credential.ts'

/**
 * The university that makes an offer: a course team's own, for managers the one they name.
 * @throws {AppError} forbidden for somebody else's; validation when it is not named or no university
 */
export async function ownerOfOffer(db: Database, actor: Actor, named: string | undefined): Promise<string> {
  if (!managesCatalogue(actor) && named && named !== actor.organisationId) throw new AppError('forbidden')
  const organisationId = managesCatalogue(actor) ? named : actor.organisationId
  if (!organisationId) throw fieldError('organisationId', 'is needed: say which organisation offers it')
  const [owner] = await db
    .select({ kind: organisation.kind })
    .from(organisation)
    .where(eq(organisation.id, organisationId))
  if (owner?.kind !== 'university') throw fieldError('organisationId', 'is not a university of this installation')
  return organisationId
}
