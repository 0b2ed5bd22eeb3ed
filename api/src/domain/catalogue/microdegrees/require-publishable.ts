import { eq } from 'drizzle-orm'
import type { Database } from '../../../db/client.ts'
import { microCredential, microdegree, microdegreePart } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { missingForPublication } from './missing.ts'

/**
 * Judges the microdegree as the transaction sees it.
 * @throws {AppError} unprocessable, naming each thing that is missing
 */
export async function requirePublishable(tx: Database, id: string): Promise<void> {
  const [row] = await tx.select().from(microdegree).where(eq(microdegree.id, id))
  if (!row) throw new AppError('not-found')
  const parts = await tx
    .select({ kind: microdegreePart.kind, status: microCredential.status })
    .from(microdegreePart)
    .innerJoin(microCredential, eq(microCredential.id, microdegreePart.microCredentialId))
    .where(eq(microdegreePart.microdegreeId, id))
  const missing = missingForPublication({ ...row, parts })
  if (missing.length === 0) return
  throw new AppError('unprocessable', `Still missing for publication: ${missing.join(', ')}`, {
    errors: missing.map((path) => ({ path, message: 'is needed for publication' })),
  })
}
