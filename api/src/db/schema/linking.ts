import { sql } from 'drizzle-orm'
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  pgView,
  primaryKey,
  serial,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { organisation } from './accounts.ts'
import { id, instant } from './columns.ts'

const subjectKinds = ['need', 'learner', 'micro-credential'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What the engine read in a subject's text; derived, replaced whenever text, engine or taxonomy change. */
export const skillLink = pgTable(
  'skill_link',
  {
    subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    conceptUri: text('concept_uri').notNull(),
    rank: integer('rank').notNull(),
    score: doublePrecision('score').notNull(),
    /** Counts without a person's word; the others are kept for one to check. */
    counts: boolean('accepted').notNull(),
    importance: text('importance', { enum: ['must', 'nice'] }).notNull(),
    /** Null where the text names none. */
    level: jsonb('level').$type<{ level: 'basic' | 'independent' | 'advanced'; evidence: [number, number] }>(),
    method: text('method').notNull(),
    matchedLabel: text('matched_label').notNull(),
    evidence: jsonb('evidence').$type<[number, number][]>().notNull(),
    signals: jsonb('signals').$type<Record<string, number>>().notNull(),
    /** The taught term that it rests on; null where the engine found it by itself. */
    taughtTermId: uuid('taught_term_id'),
    engineVersion: text('engine_version').notNull(),
    taxonomyVersion: text('taxonomy_version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subjectKind, table.subjectId, table.conceptUri] }),
    index('skill_link_concept_idx').on(table.conceptUri),
    index('skill_link_taught_idx').on(table.taughtTermId).where(sql`taught_term_id is not null`),
  ],
)

/**
 * Words that people of an organisation said mean a skill, or do not mean it: they hold in the organisation's own texts, and in
 * all texts where a manager took them over as words of the installation (organisation null).
 */
export const taughtTerm = pgTable(
  'taught_term',
  {
    id: id(),
    organisationId: uuid('organisation_id').references(() => organisation.id, { onDelete: 'cascade' }),
    conceptUri: text('concept_uri').notNull(),
    /** As they were written. */
    words: text('words').notNull(),
    /** What makes two ways of writing one term. */
    key: text('key').notNull(),
    verdict: text('verdict', { enum: ['links', 'never'] }).notNull(),
    /** The text whose skills taught it. */
    subjectKind: text('subject_kind', { enum: ['need', 'micro-credential'] }),
    subjectId: uuid('subject_id'),
    /** What a manager said of it for the whole installation. */
    review: text('review', { enum: ['waiting', 'accepted', 'declined'] })
      .notNull()
      .default('waiting'),
    taughtBy: text('taught_by'),
    taughtAt: timestamp('taught_at', { withTimezone: true, mode: 'date', precision: 3 }).notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [
    uniqueIndex('taught_term_once_idx')
      .on(sql`coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'::uuid)`, table.conceptUri, table.key)
      .where(sql`removed_at is null`),
    index('taught_term_listed_idx').on(table.taughtAt, table.id),
    index('taught_term_subject_idx').on(table.subjectKind, table.subjectId),
  ],
)

/** What people said of it; append-only, never touched by re-linking. */
export const skillLinkDecision = pgTable(
  'skill_link_decision',
  {
    id: serial('id').primaryKey(),
    subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    conceptUri: text('concept_uri').notNull(),
    verdict: text('verdict', { enum: ['accept', 'reject', 'add', 'withdraw'] }).notNull(),
    importance: text('importance', { enum: ['must', 'nice'] }),
    actorId: text('actor_id'),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [
    index('skill_link_decision_subject_idx').on(table.subjectKind, table.subjectId, table.conceptUri, table.id),
  ],
)

/**
 * What counts: the newest decision where there is one that was not withdrawn, else what the engine lets count. A retired concept
 * with a successor is read as its successor, also in decisions, which themselves stay as they were made.
 * Two branches that each begin with a table of their own, so that a condition on the subject reaches the indexes of both.
 */
export const skillEffective = pgView('skill_effective', {
  subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
  subjectId: uuid('subject_id').notNull(),
  conceptUri: text('concept_uri').notNull(),
  importance: text('importance', { enum: ['must', 'nice'] }).notNull(),
  confirmed: boolean('confirmed').notNull(),
}).as(sql`
  select l.subject_kind, l.subject_id, coalesce(ls.final_uri, l.concept_uri) as concept_uri, l.importance, false as confirmed
  from skill_link l
  left join concept_successor ls on ls.concept_uri = l.concept_uri
  where l.accepted and coalesce(case when ls.final_uri is not null and exists (
    select 1 from skill_link o
    left join concept_successor os on os.concept_uri = o.concept_uri
    where o.subject_kind = l.subject_kind and o.subject_id = l.subject_id and o.accepted
      and coalesce(os.final_uri, o.concept_uri) = ls.final_uri and (os.final_uri is null or o.concept_uri < l.concept_uri)
  ) then false else (
    select (array_agg(d.verdict order by d.id desc))[1] = 'withdraw'
    from skill_link_decision d
    left join concept_successor ds on ds.concept_uri = d.concept_uri
    where d.subject_kind = l.subject_kind and d.subject_id = l.subject_id
      and coalesce(ds.final_uri, d.concept_uri) = coalesce(ls.final_uri, l.concept_uri)
  ) end, true)
  union all
  select d.subject_kind, d.subject_id, coalesce(ds.final_uri, d.concept_uri) as concept_uri, coalesce(d.importance, (
    select l.importance from skill_link l
    where l.subject_kind = d.subject_kind and l.subject_id = d.subject_id and l.concept_uri in (d.concept_uri, ds.final_uri)
    order by l.rank limit 1
  ), 'must') as importance, true as confirmed
  from skill_link_decision d
  left join concept_successor ds on ds.concept_uri = d.concept_uri
  where d.verdict in ('accept', 'add') and not exists (
    select 1 from skill_link_decision later
    left join concept_successor ss on ss.concept_uri = later.concept_uri
    where later.subject_kind = d.subject_kind and later.subject_id = d.subject_id and later.id > d.id
      and coalesce(ss.final_uri, later.concept_uri) = coalesce(ds.final_uri, d.concept_uri)
  )
`)

/** Which engine and taxonomy a subject's text was last read with: a text without any skill has been read, too. */
export const skillReading = pgTable(
  'skill_reading',
  {
    subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    engineVersion: text('engine_version').notNull(),
    taxonomyVersion: text('taxonomy_version').notNull(),
    at: instant('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.subjectKind, table.subjectId] })],
)
