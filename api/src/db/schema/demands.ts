import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { organisation } from './accounts.ts'
import { createdAt, day, id, instant, revision } from './columns.ts'

export const need = pgTable(
  'need',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    title: text('title'),
    text: text('text').notNull(),
    /** Language as detected when the text was linked. */
    language: text('language').notNull().default('unknown'),
    openings: integer('openings').notNull(),
    neededUntil: day('needed_until'),
    region: text('region').notNull(),
    status: text('status', { enum: ['open', 'closed'] })
      .notNull()
      .default('open'),
    source: text('source', { enum: ['need', 'job-ad', 'survey'] })
      .notNull()
      .default('need'),
    isSample: boolean('is_sample').notNull().default(false),
    createdBy: text('created_by'),
    createdAt: createdAt(),
    /** Deleted needs leave the figures but not the history. */
    deletedAt: instant('deleted_at'),
    revision: revision(),
  },
  (table) => [
    index('need_organisation_idx').on(table.organisationId),
    index('need_created_idx').on(table.createdAt, table.id),
  ],
)
