import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Goal, LearnerLimits } from '../../contract/learners.ts'
import { user } from './accounts.ts'
import { createdAt, day, id, instant, listedAt, revision } from './columns.ts'

export const programme = pgTable('programme', {
  id: id(),
  name: text('name').notNull(),
  targetParticipants: integer('target_participants').notNull(),
  startsOn: day('starts_on').notNull(),
  endsOn: day('ends_on').notNull(),
  /** Null where no budget is kept: nothing is then said about money. */
  budgetCents: bigint('budget_cents', { mode: 'number' }),
  isSample: boolean('is_sample').notNull().default(false),
  createdAt: createdAt(),
  revision: revision(),
})

/** The plan: straight lines between dated milestones. */
export const programmeMilestone = pgTable(
  'programme_milestone',
  {
    id: id(),
    programmeId: uuid('programme_id')
      .notNull()
      .references(() => programme.id, { onDelete: 'cascade' }),
    on: day('on').notNull(),
    participants: integer('participants').notNull(),
  },
  (table) => [unique('programme_milestone_day').on(table.programmeId, table.on)],
)

/** Shares that the programme wants among its participants; a share without a row has no target. */
export const programmeTarget = pgTable(
  'programme_target',
  {
    id: id(),
    programmeId: uuid('programme_id')
      .notNull()
      .references(() => programme.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['women-share', 'international-share'] }).notNull(),
    /** 0..1 */
    value: doublePrecision('value').notNull(),
  },
  (table) => [unique('programme_target_kind').on(table.programmeId, table.kind)],
)

export const learnerGroup = pgTable(
  'learner_group',
  {
    id: id(),
    programmeId: uuid('programme_id')
      .notNull()
      .references(() => programme.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    nameDe: text('name_de').notNull(),
    nameEn: text('name_en').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [unique('learner_group_code').on(table.programmeId, table.code)],
)

/** A person in a programme, with or without an account. */
export const learner = pgTable(
  'learner',
  {
    id: id(),
    programmeId: uuid('programme_id')
      .notNull()
      .references(() => programme.id),
    groupId: uuid('group_id')
      .notNull()
      .references(() => learnerGroup.id),
    userId: text('user_id')
      .unique()
      .references(() => user.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    text: text('text').notNull().default(''),
    goal: jsonb('goal').$type<Goal | null>(),
    limits: jsonb('limits').$type<LearnerLimits>().notNull(),
    /** What figures about shares ask for; null = not said, which is a choice and no gap to be closed. */
    gender: text('gender', { enum: ['female', 'male', 'non-binary', 'no-answer'] }),
    /** Came from abroad to study. */
    isInternational: boolean('is_international'),
    /** Where the person lives: a NUTS code. */
    region: text('region'),
    /** The owner's own number for it: the same one in a later file means the same record. */
    externalReference: text('external_reference'),
    /** Hash of the values a file last said of it: an equal row changes nothing. */
    importHash: text('import_hash'),
    /** Revision the last import left: a higher one means that a person has edited it since. */
    importedRevision: integer('imported_revision'),
    isSample: boolean('is_sample').notNull().default(false),
    createdAt: listedAt(),
    revision: revision(),
  },
  (table) => [
    index('learner_created_idx').on(table.createdAt, table.id),
    index('learner_name_idx').on(table.programmeId, table.name),
    uniqueIndex('learner_reference_idx')
      .on(table.programmeId, table.externalReference)
      .where(sql`external_reference is not null`),
  ],
)

/** Append-only: the newest row per purpose holds. */
export const consentEvent = pgTable(
  'consent_event',
  {
    id: id(),
    learnerId: uuid('learner_id')
      .notNull()
      .references(() => learner.id, { onDelete: 'cascade' }),
    purpose: text('purpose', { enum: ['matching', 'statistics'] }).notNull(),
    granted: boolean('granted').notNull(),
    at: instant('at').notNull().defaultNow(),
    actorId: text('actor_id'),
  },
  (table) => [index('consent_learner_idx').on(table.learnerId, table.purpose, table.at)],
)
