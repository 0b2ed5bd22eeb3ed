import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { MicroCredential } from '../../contract/catalogue.ts'
import { microCredential } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findMicroCredential } from './find-micro-credential.ts'
import { readMicroCredential } from './read-micro-credential.ts'

/**
 * Takes a published micro-credential out of the catalogue, matches and pathways; what was earned stays. Without effect twice.
 * @throws {AppError} conflict for a draft, which nobody has seen yet
 */
export async function retireMicroCredential(
  context: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<MicroCredential> {
  const { status } = await findMicroCredential(context.db, actor, id, 'edit')
  if (status === 'draft') throw new AppError('conflict', 'A draft was never published, so it cannot be retired.')
  await context.db.transaction(async (tx) => {
    const retired = await tx
      .update(microCredential)
      .set({ status: 'retired', revision: sql`${microCredential.revision} + 1` })
      .where(and(eq(microCredential.id, id), eq(microCredential.status, 'published')))
      .returning({ id: microCredential.id })
    if (retired.length > 0) await recordAudit(tx, actor, 'micro-credential.retired', 'micro-credential', id)
  })
  return readMicroCredential(context, actor, { id })
}
