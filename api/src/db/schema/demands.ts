import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { organisation } from './accounts.ts'
import { day, id, instant, listedAt, revision } from './columns.ts'

export const need = pgTable(
  'need',
  {
    id: id(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisation.id),
    title: text('title'),
    text: text('text').notNull(),
    /** Language as detected when the text was linked. */
    language: text('language').notNull().default('unknown'),
    openings: integer('openings').notNull(),
    neededUntil: day('needed_until'),
    region: text('region').notNull(),
    status: text('status', { enum: ['open', 'closed'] })
      .notNull()
      .default('open'),
    source: text('source', { enum: ['need', 'job-ad', 'survey'] })
      .notNull()
      .default('need'),
    /** Of a survey: which wave, and how many respondents said so. */
    surveyWave: text('survey_wave'),
    respondents: integer('respondents'),
    /** The owner's own number for it: the same one in a later file means the same record. */
    externalReference: text('external_reference'),
    /** Hash of the values a file last said of it: an equal row changes nothing. */
    importHash: text('import_hash'),
    /** Revision the last import left: a higher one means that a person has edited it since. */
    importedRevision: integer('imported_revision'),
    isSample: boolean('is_sample').notNull().default(false),
    createdBy: text('created_by'),
    createdAt: listedAt(),
    /** Deleted needs leave the figures but not the history. */
    deletedAt: instant('deleted_at'),
    revision: revision(),
  },
  (table) => [
    index('need_organisation_idx').on(table.organisationId, table.createdAt, table.id),
    uniqueIndex('need_reference_idx')
      .on(table.organisationId, table.source, table.externalReference)
      .where(sql`external_reference is not null and deleted_at is null`),
    index('need_deleted_idx').on(table.organisationId, table.importHash).where(sql`deleted_at is not null`),
    uniqueIndex('need_import_idx')
      .on(table.organisationId, table.source, table.importHash)
      .where(sql`external_reference is null and import_hash is not null and deleted_at is null`),
    index('need_created_idx').on(table.createdAt, table.id),
  ],
)
