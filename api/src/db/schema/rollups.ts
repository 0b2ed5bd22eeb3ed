import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  serial,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { day, instant } from './columns.ts'

/** Sums kept up by what happens; api/src/domain/reports/rollups/README.md says how and why. */
const concepts = (name: string) => integer(name).array().notNull()

/** Written by triggers in the transaction of the change: whose contribution to the sums has to be worked out again. */
export const rollupChange = pgTable('rollup_change', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  kind: text('kind', { enum: ['need', 'micro-credential', 'learner'] }).notNull(),
  subjectId: uuid('subject_id').notNull(),
})

/** One row: what the sums were last worked out for. */
export const rollupState = pgTable('rollup_state', {
  id: integer('id').primaryKey().default(1),
  day: day('day'),
  taxonomyVersion: integer('taxonomy_version'),
  foldedAt: instant('folded_at'),
})

/** What is counted, by a short number: everything (0), groups and collections (below 10,000), skills. */
export const rollupConcept = pgTable(
  'rollup_concept',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: ['any', 'group', 'skill'] }).notNull(),
    uri: text('uri').notNull(),
    /** Only skills of this collection; empty for all. */
    collection: text('collection').notNull().default(''),
    /** Of a skill: the numbers it counts for besides its own. */
    countsFor: concepts('counts_for').default([]),
  },
  (table) => [unique('rollup_concept_of').on(table.uri, table.collection)],
)

const dimensions = () => ({
  source: text('source').notNull(),
  region: text('region').notNull(),
  sector: text('sector').notNull(),
  sizeClass: text('size_class').notNull(),
  language: text('language').notNull(),
  /** Month of posting, yyyy-mm. */
  month: text('month').notNull(),
})

const contribution = () => ({
  needId: uuid('need_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
  ...dimensions(),
  createdAt: timestamp('created_at', { withTimezone: true, mode: 'date', precision: 3 }).notNull(),
  openings: integer('openings').notNull(),
  /** Counts today: open and not aged. Needs that do not are still of the month they were posted in. */
  isOpen: boolean('is_open').notNull(),
  neededUntil: day('needed_until'),
  asks: concepts('asks'),
  musts: concepts('musts'),
  confirmed: concepts('confirmed'),
})

/** What each need contributes at present: taken out again when the need changes, and the way from a figure to its needs. */
export const rollupNeed = pgTable('rollup_need', contribution(), (table) => [
  primaryKey({ columns: [table.needId] }),
  index('rollup_need_asks_idx').using('gin', table.asks),
  index('rollup_need_created_idx').on(table.source, table.createdAt, table.needId),
  index('rollup_need_until_idx').on(table.neededUntil).where(sql`needed_until is not null`),
])

/** Contributions on their way in (1) or out (-1); empty between two steps. */
export const rollupDelta = pgTable('rollup_delta', { sign: smallint('sign').notNull(), ...contribution() })

/** A combination of values; * stands for all of them. */
export const rollupSegment = pgTable(
  'rollup_segment',
  {
    id: serial('id').primaryKey(),
    /** Which of region, sector, size, language and month are *, as the bits of a number. */
    shape: smallint('shape').notNull(),
    ...dimensions(),
  },
  (table) => [
    unique('rollup_segment_of').on(
      table.shape,
      table.source,
      table.region,
      table.sector,
      table.sizeClass,
      table.language,
      table.month,
    ),
  ],
)

const whole = (name: string) => integer(name).notNull()
const large = (name: string) => bigint(name, { mode: 'number' }).notNull()

/** What the needs of a segment ask for of one concept. "Confirmed": by a person's word. "Posted": closed and aged needs included. */
export const rollupCell = pgTable(
  'rollup_cell',
  {
    segmentId: integer('segment_id').notNull(),
    conceptId: integer('concept_id').notNull(),
    needs: whole('needs'),
    openings: large('openings'),
    mustNeeds: whole('must_needs'),
    postedNeeds: whole('posted_needs'),
    postedOpenings: large('posted_openings'),
    confirmedNeeds: whole('confirmed_needs'),
    confirmedOpenings: large('confirmed_openings'),
    confirmedMustNeeds: whole('confirmed_must_needs'),
    confirmedPostedNeeds: whole('confirmed_posted_needs'),
    confirmedPostedOpenings: large('confirmed_posted_openings'),
  },
  (table) => [primaryKey({ columns: [table.segmentId, table.conceptId] })],
)

/** What each micro-credential teaches. */
export const rollupOffer = pgTable('rollup_offer', {
  microCredentialId: uuid('micro_credential_id').primaryKey(),
  isPublished: boolean('is_published').notNull(),
  teaches: concepts('teaches'),
})

/** What each person who agreed to statistics holds and is learning. */
export const rollupLearner = pgTable('rollup_learner', {
  learnerId: uuid('learner_id').primaryKey(),
  holds: concepts('holds'),
  learns: concepts('learns'),
})

/** How many persons hold a concept, and how many are learning it. */
export const rollupHolding = pgTable('rollup_holding', {
  conceptId: integer('concept_id').primaryKey(),
  holds: whole('holds'),
  learns: whole('learns'),
})
