import { and, eq, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { EditView, SavedView } from '../../contract/views.ts'
import { savedView } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { findOwnView } from './list-views.ts'
import { mayShare, oneView } from './save-view.ts'

/**
 * Renames an own view, shares it with the team or takes it back.
 * @throws {AppError} revision-conflict, with the view as it is, when it was edited in between
 */
export async function editView(
  context: Context,
  actor: Actor,
  { id, name, sharedWithTeam, revision }: z.output<typeof EditView> & { id: string; revision: number },
): Promise<SavedView> {
  mayShare(actor, sharedWithTeam)
  await findOwnView(context, actor, id)
  const changed = await context.db
    .update(savedView)
    .set({ name, sharedWithTeam, revision: sql`${savedView.revision} + 1` })
    .where(and(eq(savedView.id, id), eq(savedView.revision, revision), isNull(savedView.deletedAt)))
    .returning({ id: savedView.id })
  const view = await oneView(context, actor, id)
  if (changed.length === 0) throw new AppError('revision-conflict', undefined, { current: view })
  return view
}
