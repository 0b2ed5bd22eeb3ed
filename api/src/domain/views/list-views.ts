import { and, asc, eq, isNull, or, type SQL } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { SavedView, SavedViewList } from '../../contract/views.ts'
import { savedView, user } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'

/** Own views, and what managers share; a course team sees those of the page that it may open. */
const visibleTo = ({ userId, role }: Actor): SQL | undefined =>
  or(
    eq(savedView.ownerId, userId ?? ''),
    and(
      eq(savedView.sharedWithTeam, true),
      eq(user.role, 'manager'),
      ...(role === 'manager' ? [] : [eq(savedView.page, 'gaps')]),
    ),
  )

export async function readViews({ db }: Pick<Context, 'db'>, actor: Actor, only?: SQL): Promise<SavedView[]> {
  const rows = await db
    .select({ view: savedView, ownerName: user.name })
    .from(savedView)
    .innerJoin(user, eq(user.id, savedView.ownerId))
    .where(and(isNull(savedView.deletedAt), visibleTo(actor), only))
    .orderBy(asc(savedView.name), asc(savedView.id))
  return rows.map(({ view, ownerName }) => {
    const isMine = view.ownerId === actor.userId
    return {
      id: view.id,
      page: view.page,
      name: view.name,
      search: view.search,
      sharedWithTeam: view.sharedWithTeam,
      isMine,
      ownerName: isMine ? null : ownerName,
      createdAt: view.createdAt.toISOString(),
      revision: view.revision,
    }
  })
}

/** Own views first, then those that managers share with the team; each by name. */
export async function listViews(context: Context, actor: Actor): Promise<SavedViewList> {
  const views = await readViews(context, actor)
  return { items: [...views.filter(({ isMine }) => isMine), ...views.filter(({ isMine }) => !isMine)] }
}

/** @throws {AppError} not-found when the view is not there, or is somebody else's */
export async function findOwnView({ db }: Pick<Context, 'db'>, { userId }: Actor, id: string) {
  const [found] = await db
    .select()
    .from(savedView)
    .where(and(eq(savedView.id, id), eq(savedView.ownerId, userId ?? '')))
  if (!found) throw new AppError('not-found')
  return found
}
