import { index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '../../contract/common.ts'
import { user } from './accounts.ts'
import { createdAt, day, id, instant } from './columns.ts'
import { programme } from './learners.ts'

/** Who wants to hear of a programme every Monday; it goes with the account, and with the programme. */
export const summarySubscription = pgTable(
  'summary_subscription',
  {
    id: id(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    programmeId: uuid('programme_id')
      .notNull()
      .references(() => programme.id, { onDelete: 'cascade' }),
    locale: text('locale').$type<Locale>().notNull(),
    /** The Monday of the last week that was written, so that a job that runs twice writes once. */
    lastWeek: day('last_week').notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique('summary_subscription_one').on(table.userId, table.programmeId)],
)

/** Mails that wait for a way out. They go with the account they are for. */
export const mailOutbox = pgTable(
  'mail_outbox',
  {
    id: id(),
    userId: text('user_id').references(() => user.id, { onDelete: 'cascade' }),
    to: text('to').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    locale: text('locale').$type<Locale>().notNull(),
    createdAt: createdAt(),
    sentAt: instant('sent_at'),
  },
  (table) => [index('mail_outbox_created_idx').on(table.createdAt), index('mail_outbox_user_idx').on(table.userId)],
)
