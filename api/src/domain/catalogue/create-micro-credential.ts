import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { CreateMicroCredential, MicroCredential } from '../../contract/catalogue.ts'
import { microCredential, microCredentialVersion } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { relinkSubject } from '../linking/relink-subject.ts'
import { checkPrerequisites } from './check-prerequisites.ts'
import { linkedTextOf } from './linked-text.ts'
import { ownerOfOffer } from './owner-of-offer.ts'
import { readMicroCredential } from './read-micro-credential.ts'

/** Starts a draft, complete or not, and links its text at once. Course teams write for their own organisation. */
export async function createMicroCredential(
  context: Context,
  actor: Actor,
  { organisationId: named, ...input }: z.output<typeof CreateMicroCredential>,
): Promise<MicroCredential> {
  const { db, engine } = context
  const organisationId = await ownerOfOffer(db, actor, named)
  await checkPrerequisites(db, { id: null, organisationId }, input.prerequisites)
  const id = await db.transaction(async (tx) => {
    const [row] = await tx.insert(microCredential).values({ organisationId }).returning({ id: microCredential.id })
    if (!row) throw new AppError('internal')
    await tx.insert(microCredentialVersion).values({ ...input, microCredentialId: row.id, version: 1 })
    await relinkSubject(tx, engine.current, { kind: 'micro-credential', id: row.id }, linkedTextOf(input))
    await recordAudit(tx, actor, 'micro-credential.created', 'micro-credential', row.id)
    return row.id
  })
  return readMicroCredential(context, actor, { id })
}
