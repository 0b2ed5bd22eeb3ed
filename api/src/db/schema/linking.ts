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
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'

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
    accepted: boolean('accepted').notNull(),
    importance: text('importance', { enum: ['must', 'nice'] }).notNull(),
    method: text('method').notNull(),
    matchedLabel: text('matched_label').notNull(),
    evidence: jsonb('evidence').$type<[number, number][]>().notNull(),
    signals: jsonb('signals').$type<Record<string, number>>().notNull(),
    engineVersion: text('engine_version').notNull(),
    taxonomyVersion: text('taxonomy_version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.subjectKind, table.subjectId, table.conceptUri] }),
    index('skill_link_concept_idx').on(table.conceptUri),
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

/** What counts: the newest decision where there is one that was not withdrawn, else what the engine accepted. */
export const skillEffective = pgView('skill_effective', {
  subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
  subjectId: uuid('subject_id').notNull(),
  conceptUri: text('concept_uri').notNull(),
  importance: text('importance', { enum: ['must', 'nice'] }).notNull(),
  confirmed: boolean('confirmed').notNull(),
}).as(sql`
  with latest as (
    select distinct on (subject_kind, subject_id, concept_uri) subject_kind, subject_id, concept_uri, verdict, importance
    from skill_link_decision
    order by subject_kind, subject_id, concept_uri, id desc
  ), standing as (select * from latest where verdict <> 'withdraw')
  select
    coalesce(s.subject_kind, l.subject_kind) as subject_kind,
    coalesce(s.subject_id, l.subject_id) as subject_id,
    coalesce(s.concept_uri, l.concept_uri) as concept_uri,
    coalesce(s.importance, l.importance, 'must') as importance,
    (s.verdict is not null) as confirmed
  from skill_link l
  full join standing s on s.subject_kind = l.subject_kind and s.subject_id = l.subject_id and s.concept_uri = l.concept_uri
  where coalesce(s.verdict in ('accept', 'add'), l.accepted)
`)
