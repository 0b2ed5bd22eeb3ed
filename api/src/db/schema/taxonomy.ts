import { index, integer, jsonb, pgTable, primaryKey, serial, text } from 'drizzle-orm/pg-core'
import { id, instant } from './columns.ts'

export const taxonomyVersion = pgTable('taxonomy_version', {
  id: serial('id').primaryKey(),
  /** Hash over all active concepts, labels and relations. */
  version: text('version').notNull(),
  name: text('name').notNull(),
  skills: integer('skills').notNull(),
  occupations: integer('occupations').notNull(),
  labels: integer('labels').notNull(),
  languages: text('languages').array().notNull(),
  importedAt: instant('imported_at').notNull().defaultNow(),
})

export const concept = pgTable('concept', {
  uri: text('uri').primaryKey(),
  kind: text('kind', { enum: ['skill', 'occupation', 'group'] }).notNull(),
  skillType: text('skill_type'),
  reuseLevel: text('reuse_level'),
  collections: text('collections').array().notNull().default([]),
  status: text('status', { enum: ['active', 'retired'] })
    .notNull()
    .default('active'),
  /** Hash of everything the import says of the concept: unequal means changed. */
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
