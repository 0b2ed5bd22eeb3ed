import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { MicroCredential } from '../../contract/catalogue.ts'
import { microCredential, microCredentialVersion } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findMicroCredential } from './find-micro-credential.ts'
import { requireComplete } from './missing-elements.ts'
import { readMicroCredential } from './read-micro-credential.ts'

/**
 * Shows a draft, or again one that was retired, to everybody. Without effect on one that is published.
 * @throws {AppError} annex-incomplete, naming each mandatory element that is empty
 */
export async function publishMicroCredential(
  context: Context,
  actor: Actor,
  { id }: { id: string },
): Promise<MicroCredential> {
  const { db, now } = context
  await findMicroCredential(db, actor, id, 'edit')
  await db.transaction(async (tx) => {
    // The row stays locked, so that no edit can empty a field between the check and the publication.
    const [row] = await tx.select().from(microCredential).where(eq(microCredential.id, id)).for('update')
    if (!row) throw new AppError('not-found')
    if (row.status === 'published') return
    const [version] = await tx
      .select()
      .from(microCredentialVersion)
      .where(
        and(eq(microCredentialVersion.microCredentialId, id), eq(microCredentialVersion.version, row.currentVersion)),
      )
    if (!version) throw new AppError('internal')
    requireComplete(version)
    await tx
      .update(microCredentialVersion)
      .set({ publishedAt: version.publishedAt ?? now() })
      .where(eq(microCredentialVersion.id, version.id))
    await tx
      .update(microCredential)
      .set({ status: 'published', revision: sql`${microCredential.revision} + 1` })
      .where(eq(microCredential.id, id))
    await recordAudit(tx, actor, 'micro-credential.published', 'micro-credential', id)
  })
  return readMicroCredential(context, actor, { id })
}
