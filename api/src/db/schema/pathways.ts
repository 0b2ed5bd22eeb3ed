import { doublePrecision, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { PlanChange } from '../../contract/plans.ts'
import { courseRun, microCredential } from './catalogue.ts'
import { day, instant } from './columns.ts'
import { learner } from './learners.ts'

/** The plan that a learner follows, as it was when it was saved: at most one. It goes with the learner. */
export const learnerPlan = pgTable('learner_plan', {
  learnerId: uuid('learner_id')
    .primaryKey()
    .references(() => learner.id, { onDelete: 'cascade' }),
  savedAt: instant('saved_at').notNull(),
  coverageBefore: doublePrecision('coverage_before').notNull(),
  coverageAfter: doublePrecision('coverage_after').notNull(),
  /** What the last update did to the plan before it. */
  changes: jsonb('changes').$type<PlanChange[]>().notNull(),
  engineVersion: text('engine_version').notNull(),
  taxonomyVersion: text('taxonomy_version').notNull(),
})

export const learnerPlanStep = pgTable(
  'learner_plan_step',
  {
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learnerPlan.learnerId, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    microCredentialId: uuid('micro_credential_id')
      .notNull()
      .references(() => microCredential.id),
    runId: uuid('run_id').references(() => courseRun.id, { onDelete: 'set null' }),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
    hours: doublePrecision('hours').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.learnerId, table.position] }),
    index('learner_plan_step_credential_idx').on(table.microCredentialId),
    index('learner_plan_step_run_idx').on(table.runId),
  ],
)

/** Goal skills that the plan leaves open, in part or whole, each with the share of the goal that is missing. */
export const learnerPlanOpen = pgTable(
  'learner_plan_open',
  {
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learnerPlan.learnerId, { onDelete: 'cascade' }),
    conceptUri: text('concept_uri').notNull(),
    share: doublePrecision('share').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.learnerId, table.conceptUri] }),
    index('learner_plan_open_concept_idx').on(table.conceptUri),
  ],
)
