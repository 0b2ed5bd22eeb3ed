import { sql } from 'drizzle-orm'
import { index, pgTable, serial, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { courseRun, microCredential } from './catalogue.ts'
import { day, id, instant } from './columns.ts'
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

/** Requests to have prior learning count as a micro-credential passed. They go with the learner. */
export const recognition = pgTable(
  'recognition',
  {
    id: id(),
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learner.id, { onDelete: 'cascade' }),
    microCredentialId: uuid('micro_credential_id')
      .notNull()
      .references(() => microCredential.id),
    evidence: text('evidence').notNull(),
    state: text('state', { enum: ['open', 'confirmed', 'declined'] })
      .notNull()
      .default('open'),
    reason: text('reason'),
    requestedAt: instant('requested_at').notNull(),
    decidedAt: instant('decided_at'),
    actorId: text('actor_id'),
  },
  (table) => [
    // Once declined, somebody may ask again with better evidence.
    uniqueIndex('recognition_once_idx').on(table.learnerId, table.microCredentialId).where(sql`state <> 'declined'`),
    index('recognition_credential_idx').on(table.microCredentialId, table.state),
  ],
)
