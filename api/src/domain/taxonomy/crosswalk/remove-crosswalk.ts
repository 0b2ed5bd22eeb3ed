import { and, eq, gt } from 'drizzle-orm'
import type { Actor, Context } from '../../../context.ts'
import { crosswalkList } from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'
import { claimVersion, holdClaim, releaseClaim } from '../claim-version.ts'
import { completeVersion } from '../complete-version.ts'
import { dropRows, noteTermChanges } from './use-version.ts'

/**
 * Takes a list of terms back: its terms link nothing any more, and all texts are read again in the background.
 * @throws {AppError} not-found; import-running while an import works on the taxonomy
 */
export async function removeCrosswalk(context: Context, actor: Actor, { id }: { id: string }): Promise<void> {
  const { db, databaseKind, jobs } = context
  const [list] = await db
    .select()
    .from(crosswalkList)
    .where(and(eq(crosswalkList.id, id), gt(crosswalkList.version, 0)))
  if (!list) throw new AppError('not-found')
  const claim = await claimVersion(db, {
    databaseKind,
    name: list.name,
    source: 'crosswalk',
    actorId: actor.userId,
  })
  try {
    await db.transaction(async (tx) => {
      await holdClaim(tx, claim)
      // No row has the version before the first one: what counted until now is what changes.
      await noteTermChanges(tx, claim, list, -1)
      await tx
        .update(crosswalkList)
        .set({ version: 0, contentHash: null, pendingHash: null })
        .where(eq(crosswalkList.id, id))
    })
    await completeVersion(db, claim)
  } finally {
    await releaseClaim(db, claim)
  }
  await dropRows(db, { id, version: 0 })
  await db.delete(crosswalkList).where(and(eq(crosswalkList.id, id), eq(crosswalkList.version, 0)))
  await jobs.enqueue('relink', {}, { key: 'relink' })
}
