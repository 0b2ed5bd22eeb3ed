import { eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { Need } from '../../contract/demands.ts'
import { need } from '../../db/schema/index.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findNeed, readNeed } from './read-need.ts'

/** Takes a need out of lists and figures; its history stays, and it can be restored. */
export async function deleteNeed({ db, now }: Context, actor: Actor, { id }: { id: string }): Promise<void> {
  await findNeed(db, actor, id, 'edit')
  await db.transaction(async (tx) => {
    await tx
      .update(need)
      .set({ deletedAt: now(), revision: sql`${need.revision} + 1` })
      .where(eq(need.id, id))
    await recordAudit(tx, actor, 'need.deleted', 'need', id)
  })
}

/** Brings a deleted need back as it was. Without effect on one that is not deleted. */
export async function restoreNeed(context: Context, actor: Actor, { id }: { id: string }): Promise<Need> {
  const { deletedAt } = await findNeed(context.db, actor, id, 'edit', true)
  if (!deletedAt) return readNeed(context, actor, { id })
  await context.db.transaction(async (tx) => {
    await tx
      .update(need)
      .set({ deletedAt: null, revision: sql`${need.revision} + 1` })
      .where(eq(need.id, id))
    await recordAudit(tx, actor, 'need.restored', 'need', id)
  })
  return readNeed(context, actor, { id })
}
