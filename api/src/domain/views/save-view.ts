import { and, count, eq, isNull, lt } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import { type SavedView, type SaveView, VIEW_LIMITS } from '../../contract/views.ts'
import { savedView } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { readViews } from './list-views.ts'

/** How long a deleted view can be taken back. */
const KEPT_DAYS = 30

/**
 * Gives the address of a page a name. Views the person deleted long ago leave for good with it.
 * @throws {AppError} forbidden when one who is no manager shares; conflict when the person has as many as one may have
 */
export async function saveView(
  context: Context,
  actor: Actor,
  { page, name, search, sharedWithTeam }: z.output<typeof SaveView>,
): Promise<SavedView> {
  const { db, now } = context
  const { userId } = actor
  if (userId === null) throw new AppError('forbidden')
  mayShare(actor, sharedWithTeam)
  const longAgo = new Date(now().getTime() - KEPT_DAYS * 86_400_000)
  const id = await db.transaction(async (tx) => {
    await tx.delete(savedView).where(and(eq(savedView.ownerId, userId), lt(savedView.deletedAt, longAgo)))
    const [existing] = await tx
      .select({ total: count() })
      .from(savedView)
      .where(and(eq(savedView.ownerId, userId), isNull(savedView.deletedAt)))
    if (Number(existing?.total ?? 0) >= VIEW_LIMITS.perPerson)
      throw new AppError('conflict', `There are ${VIEW_LIMITS.perPerson} saved views already: delete one first.`)
    const [row] = await tx
      .insert(savedView)
      .values({ ownerId: userId, page, name, search, sharedWithTeam, createdAt: now() })
      .returning({ id: savedView.id })
    if (!row) throw new AppError('internal')
    return row.id
  })
  return oneView(context, actor, id)
}

/** @throws {AppError} forbidden when one who is no manager shares */
export function mayShare({ role }: Actor, sharedWithTeam: boolean): void {
  if (sharedWithTeam && role !== 'manager')
    throw new AppError('forbidden', 'Only managers share their views with the team.')
}

export async function oneView(context: Context, actor: Actor, id: string): Promise<SavedView> {
  const [view] = await readViews(context, actor, eq(savedView.id, id))
  if (!view) throw new AppError('not-found')
  return view
}
