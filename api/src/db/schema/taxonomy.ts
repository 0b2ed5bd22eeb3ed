import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, instant } from './columns.ts'

/**
 * One row per import that changed something. It is there from the import's first piece on, so that every piece can say what
 * it changed, and counts as loaded once it is complete; a row that was left incomplete is taken up by the next import.
 */
export const taxonomyVersion = pgTable(
  'taxonomy_version',
  {
    id: serial('id').primaryKey(),
    /** Hash over all active concepts, labels, relations and crosswalk terms. */
    version: text('version').notNull(),
    name: text('name').notNull(),
    source: text('source', { enum: ['taxonomy', 'crosswalk'] })
      .notNull()
      .default('taxonomy'),
    skills: integer('skills').notNull(),
    occupations: integer('occupations').notNull(),
    labels: integer('labels').notNull(),
    languages: text('languages').array().notNull(),
    added: integer('added').notNull().default(0),
    changed: integer('changed').notNull().default(0),
    retired: integer('retired').notNull().default(0),
    labelsWritten: integer('labels_written').notNull().default(0),
    relationsWritten: integer('relations_written').notNull().default(0),
    actorId: text('actor_id'),
    complete: boolean('complete').notNull().default(true),
    /** Who works on an incomplete one, and until when that is believed. */
    claimedBy: text('claimed_by'),
    claimedUntil: instant('claimed_until'),
    importedAt: instant('imported_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('taxonomy_version_incomplete_idx').on(table.complete).where(sql`not complete`)],
)

/** What a version changed, concept by concept. */
export const taxonomyChange = pgTable(
  'taxonomy_change',
  {
    versionId: integer('version_id')
      .notNull()
      .references(() => taxonomyVersion.id, { onDelete: 'cascade' }),
    conceptUri: text('concept_uri').notNull(),
    kind: text('kind', { enum: ['added', 'changed', 'retired'] }).notNull(),
    /** Parts that changed: "de", "en", "everyday-de", "broader", "occupation", a collection, "crosswalk", … */
    parts: text('parts').array().notNull().default([]),
    /** Preferred labels by language, where they changed. */
    before: jsonb('before').$type<Record<string, string>>().notNull().default({}),
    after: jsonb('after').$type<Record<string, string>>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.conceptUri] })],
)

export const concept = pgTable('concept', {
  uri: text('uri').primaryKey(),
  kind: text('kind', { enum: ['skill', 'occupation', 'group'] }).notNull(),
  skillType: text('skill_type'),
  reuseLevel: text('reuse_level'),
  collections: text('collections').array().notNull().default([]),
  status: text('status', { enum: ['active', 'retired'] })
    .notNull()
    .default('active'),
  /**
   * Hash of each part that files say of the concept: "concept", "de", "en", "everyday-de", "broader", "related", "occupation"
   * and one key per collection. A file set speaks only of its own parts; the languages are those that vouch for the concept.
   */
  parts: jsonb('parts').$type<Record<string, string>>().notNull().default({}),
  /** Hash over the parts: unequal means changed. */
  contentHash: text('content_hash').notNull(),
})

export const conceptLabel = pgTable(
  'concept_label',
  {
    conceptUri: text('concept_uri')
      .notNull()
      .references(() => concept.uri, { onDelete: 'cascade' }),
    language: text('language', { enum: ['de', 'en'] }).notNull(),
    kind: text('kind', { enum: ['preferred', 'alternative', 'hidden', 'everyday'] }).notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conceptUri, table.language, table.kind, table.text] })],
)

export const conceptDescription = pgTable(
  'concept_description',
  {
    conceptUri: text('concept_uri')
      .notNull()
      .references(() => concept.uri, { onDelete: 'cascade' }),
    language: text('language', { enum: ['de', 'en'] }).notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conceptUri, table.language] })],
)

export const conceptRelation = pgTable(
  'concept_relation',
  {
    fromUri: text('from_uri').notNull(),
    toUri: text('to_uri').notNull(),
    kind: text('kind', { enum: ['broader', 'related', 'essential', 'optional'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fromUri, table.toUri, table.kind] }),
    index('concept_relation_to_idx').on(table.toUri, table.kind),
  ],
)

export const taxonomyImport = pgTable('taxonomy_import', {
  id: id(),
  state: text('state', { enum: ['running', 'done', 'failed'] }).notNull(),
  phase: text('phase').notNull(),
  done: integer('done').notNull().default(0),
  total: integer('total').notNull().default(0),
  counts: jsonb('counts'),
  error: text('error'),
  startedAt: instant('started_at').notNull().defaultNow(),
  finishedAt: instant('finished_at'),
})

/** What a retired concept became: as the taxonomy says, by its label, or as a manager decided; null says that nothing took its place. */
export const conceptSuccessor = pgTable('concept_successor', {
  conceptUri: text('concept_uri')
    .primaryKey()
    .references(() => concept.uri, { onDelete: 'cascade' }),
  successorUri: text('successor_uri'),
  /** The active concept at the end of the chain while this one is retired: what counts when decisions and goals are read. */
  finalUri: text('final_uri'),
  source: text('source', { enum: ['taxonomy', 'label', 'manager'] }).notNull(),
  decidedBy: text('decided_by'),
  decidedAt: instant('decided_at').notNull().defaultNow(),
})

/** A table of somebody's terms, each tied to concepts. */
export const crosswalkList = pgTable(
  'crosswalk_list',
  {
    id: id(),
    name: text('name').notNull(),
    /** Rows of this version count; 0 before the first import has ended. */
    version: integer('version').notNull().default(0),
    contentHash: text('content_hash'),
    /** Content of the version that is being written. */
    pendingHash: text('pending_hash'),
    importedBy: text('imported_by'),
    importedAt: instant('imported_at'),
    createdAt: createdAt(),
  },
  (table) => [unique('crosswalk_list_name').on(table.name)],
)

export const conceptCrosswalk = pgTable(
  'concept_crosswalk',
  {
    listId: uuid('list_id')
      .notNull()
      .references(() => crosswalkList.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    language: text('language', { enum: ['de', 'en'] }).notNull(),
    term: text('term').notNull(),
    conceptUri: text('concept_uri').notNull(),
    relation: text('relation', { enum: ['exact', 'close', 'broad', 'narrow', 'related'] }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.version, table.language, table.term, table.conceptUri] }),
    index('concept_crosswalk_concept_idx').on(table.conceptUri),
  ],
)
