import { eq, sql } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { SavedView } from '../../contract/views.ts'
import { savedView } from '../../db/schema/index.ts'
import { findOwnView } from './list-views.ts'
import { oneView } from './save-view.ts'

const mark = (deletedAt: Date | null) => ({ deletedAt, revision: sql`${savedView.revision} + 1` })

/** Takes an own view off every list; it can be brought back. Deleting it again changes nothing. */
export async function deleteView(context: Context, actor: Actor, { id }: { id: string }): Promise<void> {
  const { deletedAt } = await findOwnView(context, actor, id)
  if (deletedAt) return
  await context.db.update(savedView).set(mark(context.now())).where(eq(savedView.id, id))
}

/** Brings a deleted view back as it was. Without effect on one that is not deleted. */
export async function restoreView(context: Context, actor: Actor, { id }: { id: string }): Promise<SavedView> {
  const { deletedAt } = await findOwnView(context, actor, id)
  if (deletedAt) await context.db.update(savedView).set(mark(null)).where(eq(savedView.id, id))
  return oneView(context, actor, id)
}
