import { eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../../context.ts'
import type { MicrodegreeInput } from '../../../contract/microdegrees.ts'
import type { Database } from '../../../db/client.ts'
import { microCredential, microdegreePart } from '../../../db/schema/index.ts'
import { fieldError } from '../../../errors.ts'
import { managesCatalogue } from '../find-micro-credential.ts'

type Parts = Pick<MicrodegreeInput, 'requiredParts' | 'electiveParts'>

/**
 * Holds that every part is a micro-credential that the owner's team can see, and stands in it once.
 * @throws {AppError} validation, naming the part at fault
 */
export async function checkParts(
  db: Database,
  actor: Actor,
  organisationId: string,
  { requiredParts, electiveParts }: Parts,
): Promise<void> {
  const named = [
    ...requiredParts.map((id, index) => ({ id, path: `requiredParts.${index}` })),
    ...electiveParts.map((id, index) => ({ id, path: `electiveParts.${index}` })),
  ]
  if (named.length === 0) return
  const rows = await db
    .select({ id: microCredential.id, status: microCredential.status, owner: microCredential.organisationId })
    .from(microCredential)
    .where(
      inArray(
        microCredential.id,
        named.map(({ id }) => id),
      ),
    )
  const visible = rows.filter(
    (row) => row.status !== 'draft' || row.owner === organisationId || managesCatalogue(actor),
  )
  const known = new Set(visible.map((row) => row.id))
  const seen = new Set<string>()
  for (const { id, path } of named) {
    if (!known.has(id)) throw fieldError(path, 'is not a micro-credential of this catalogue')
    if (seen.has(id)) throw fieldError(path, 'is a part already')
    seen.add(id)
  }
}

/** Replaces the parts of a microdegree. Call it inside the transaction that writes the microdegree. */
export async function storeParts(
  tx: Database,
  microdegreeId: string,
  { requiredParts, electiveParts }: Parts,
): Promise<void> {
  await tx.delete(microdegreePart).where(eq(microdegreePart.microdegreeId, microdegreeId))
  const rows = [
    ...requiredParts.map((id, position) => ({ id, kind: 'required' as const, position })),
    ...electiveParts.map((id, position) => ({ id, kind: 'elective' as const, position })),
  ]
  if (rows.length === 0) return
  await tx
    .insert(microdegreePart)
    .values(rows.map(({ id, kind, position }) => ({ microdegreeId, microCredentialId: id, kind, position })))
}
