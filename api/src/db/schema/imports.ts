import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ImportDefaults, TableDescription } from '../../contract/imports.ts'
import { organisation } from './accounts.ts'
import { createdAt, id, instant, listedAt, revision } from './columns.ts'

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })

/** A file as it was uploaded, in pieces; gone once its import has ended. */
export const importFile = pgTable('import_file', {
  id: id(),
  name: text('name').notNull(),
  byteLength: integer('byte_length').notNull(),
  sha256: text('sha256').notNull(),
  createdAt: createdAt(),
})

export const importFileChunk = pgTable(
  'import_file_chunk',
  {
    fileId: uuid('file_id')
      .notNull()
      .references(() => importFile.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.position] })],
)

/** One import from upload to result. What is to be done next follows from its state alone, so any process can go on with it. */
export const dataImport = pgTable(
  'data_import',
  {
    id: id(),
    kind: text('kind', {
      enum: ['needs', 'learners', 'micro-credentials', 'runs', 'survey-results', 'taxonomy', 'crosswalk'],
    }).notNull(),
    state: text('state', {
      enum: ['reading', 'ready', 'checking', 'checked', 'storing', 'linking', 'finished', 'cancelled', 'failed'],
    }).notNull(),
    fileId: uuid('file_id').references(() => importFile.id, { onDelete: 'set null' }),
    fileName: text('file_name').notNull(),
    fileSha256: text('file_sha256').notNull(),
    /** For whom: a business or a university; null when a manager imports for several. */
    organisationId: uuid('organisation_id').references(() => organisation.id),
    createdBy: text('created_by'),
    /** As whom the rows are written: rights are those of the person who started it. */
    actorRole: text('actor_role').notNull(),
    table: jsonb('table_description').$type<TableDescription | null>(),
    mapping: jsonb('mapping').$type<Record<string, number>>().notNull().default({}),
    defaults: jsonb('defaults').$type<ImportDefaults>().notNull().default({}),
    /** Store as soon as the file is read, without waiting for a person. */
    startWhenRead: boolean('start_when_read').notNull().default(false),
    rows: integer('rows').notNull().default(0),
    rowsRead: boolean('rows_read').notNull().default(false),
    done: integer('done').notNull().default(0),
    accepted: integer('accepted').notNull().default(0),
    updated: integer('updated').notNull().default(0),
    unchanged: integer('unchanged').notNull().default(0),
    rejected: integer('rejected').notNull().default(0),
    toLink: integer('to_link').notNull().default(0),
    linked: integer('linked').notNull().default(0),
    phase: text('phase'),
    errorCode: text('error_code'),
    error: text('error'),
    summary: jsonb('summary'),
    createdAt: listedAt(),
    startedAt: instant('started_at'),
    finishedAt: instant('finished_at'),
    /** Which process works on it and until when that is believed. */
    leasedBy: text('leased_by'),
    leasedUntil: instant('leased_until'),
    /** Begun in vain since the last checkpoint: a row that kills whoever reads it must not do so for ever. */
    attempts: integer('attempts').notNull().default(0),
    /** Last row that the running phase has dealt with, as the file counts rows. */
    position: integer('position').notNull().default(0),
    stored: integer('stored').notNull().default(0),
    revision: revision(),
  },
  (table) => [
    index('data_import_created_idx').on(table.createdAt, table.id),
    index('data_import_file_idx').on(table.fileSha256),
  ],
)

interface SourceProblem {
  code: string
  params: Record<string, string | number>
  column?: number
}
/** Worded when it is shown, in the reader's language. */
export interface ImportRowProblem {
  column: string | null
  value: string | null
  code: string
  params: Record<string, string | number>
}

/** One row of a file and what became of it. Cells are kept only until the row is stored. */
export const importRow = pgTable(
  'import_row',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => dataImport.id, { onDelete: 'cascade' }),
    row: integer('row').notNull(),
    cells: jsonb('cells').$type<(string | number | boolean | null)[] | null>(),
    outcome: text('outcome', { enum: ['read', 'accepted', 'updated', 'unchanged', 'rejected'] }).notNull(),
    /** What could not be read from the file itself. */
    readingProblem: jsonb('reading_problem').$type<SourceProblem | null>(),
    problems: jsonb('problems').$type<ImportRowProblem[] | null>(),
    subjectId: uuid('subject_id'),
    linked: boolean('linked').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.row] }),
    index('import_row_outcome_idx').on(table.importId, table.outcome, table.row),
  ],
)

/** How an organisation's files name their columns: offered again for the next file with the same header. */
export const importMapping = pgTable(
  'import_mapping',
  {
    id: id(),
    organisationId: uuid('organisation_id').references(() => organisation.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    /** Hash over the header as it stands. */
    headerHash: text('header_hash').notNull(),
    mapping: jsonb('mapping').$type<Record<string, number>>().notNull(),
    usedAt: instant('used_at').notNull().defaultNow(),
  },
  (table) => [
    unique('import_mapping_header').on(table.organisationId, table.kind, table.headerHash).nullsNotDistinct(),
  ],
)
