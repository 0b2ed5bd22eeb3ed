import { sql } from 'drizzle-orm'
import { index, pgTable, serial, text, uuid } from 'drizzle-orm/pg-core'
import { courseRun } from './catalogue.ts'
import { day, instant } from './columns.ts'
import { learner } from './learners.ts'

/** A log: states, burn-ups and "status on the day" are derived from it; late corrections need both times. */
export const enrolmentEvent = pgTable(
  'enrolment_event',
  {
    id: serial('id').primaryKey(),
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learner.id, { onDelete: 'cascade' }),
    runId: uuid('run_id')
      .notNull()
      .references(() => courseRun.id),
    kind: text('kind', {
      enum: ['interested', 'waitlisted', 'enrolled', 'started', 'withdrawn', 'dropped-out', 'completed', 'certified'],
    }).notNull(),
    occurredOn: day('occurred_on').notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
    actorId: text('actor_id'),
  },
  (table) => [
    index('enrolment_event_run_idx').on(table.runId),
    index('enrolment_event_learner_idx').on(table.learnerId, table.runId, table.id),
  ],
)
