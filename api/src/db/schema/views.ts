import { boolean, index, pgTable, text } from 'drizzle-orm/pg-core'
import type { ViewPage } from '../../contract/views.ts'
import { user } from './accounts.ts'
import { createdAt, id, instant, revision } from './columns.ts'

/** An address with a name. It goes with the account of whoever saved it. */
export const savedView = pgTable(
  'saved_view',
  {
    id: id(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    page: text('page').$type<ViewPage>().notNull(),
    name: text('name').notNull(),
    /** What stands behind the question mark. */
    search: text('search').notNull(),
    sharedWithTeam: boolean('shared_with_team').notNull().default(false),
    /** Kept for a while after deleting, so that it can be taken back. */
    deletedAt: instant('deleted_at'),
    createdAt: createdAt(),
    revision: revision(),
  },
  (table) => [index('saved_view_owner_idx').on(table.ownerId)],
)
