import { and, eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { MicroCredential, MicroCredentialInput } from '../../contract/catalogue.ts'
import { microCredential, microCredentialVersion } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { relinkSubject } from '../linking/relink-subject.ts'
import { checkPrerequisites } from './check-prerequisites.ts'
import { findMicroCredential } from './find-micro-credential.ts'
import { linkedTextOf } from './linked-text.ts'
import { requireComplete } from './missing-elements.ts'
import { readMicroCredential } from './read-micro-credential.ts'

/**
 * Replaces a draft's fields. What is published stays as it is: editing it adds a version, which is published at once.
 * @throws {AppError} annex-incomplete when a published one would lose a mandatory element; conflict when it is retired;
 *                    revision-conflict with the micro-credential as it stands when somebody else edited it
 */
export async function editMicroCredential(
  context: Context,
  actor: Actor,
  { id, revision, ...input }: MicroCredentialInput & { id: string; revision: number },
): Promise<MicroCredential> {
  const { db, engine, now } = context
  const before = await findMicroCredential(db, actor, id, 'edit')
  await checkPrerequisites(db, before, input.prerequisites)
  const changed = await db.transaction(async (tx) => {
    const [row] = await tx
      .update(microCredential)
      .set({
        revision: sql`${microCredential.revision} + 1`,
        currentVersion: sql`${microCredential.currentVersion} + case when ${microCredential.status} = 'published' then 1 else 0 end`,
      })
      .where(and(eq(microCredential.id, id), eq(microCredential.revision, revision)))
      .returning()
    if (!row) return false
    if (row.status === 'retired') throw new AppError('conflict', 'A retired micro-credential is published again first.')
    if (row.status === 'published') {
      requireComplete(input)
      await tx
        .insert(microCredentialVersion)
        .values({ ...input, microCredentialId: id, version: row.currentVersion, publishedAt: now() })
    } else {
      await tx
        .update(microCredentialVersion)
        .set(input)
        .where(
          and(eq(microCredentialVersion.microCredentialId, id), eq(microCredentialVersion.version, row.currentVersion)),
        )
    }
    await relinkSubject(tx, engine.current, { kind: 'micro-credential', id }, linkedTextOf(input))
    await recordAudit(tx, actor, 'micro-credential.edited', 'micro-credential', id)
    return true
  })
  const current = await readMicroCredential(context, actor, { id })
  if (!changed) throw new AppError('revision-conflict', undefined, { current })
  return current
}
