import { z } from 'zod'
import { Instant, LIMITS, PageQuery, pageOf, RegionCode, Uuid } from './common.ts'
import { DemandSource } from './demands.ts'

/** Limits of a file; the server's configuration may lower or raise them. */
export const IMPORT_LIMITS = { previewRows: 20, bulkRows: 5_000, problemRows: 100 } as const

export const ImportKind = z.enum([
  'needs',
  'learners',
  'micro-credentials',
  'runs',
  'survey-results',
  'taxonomy',
  'crosswalk',
])
export type ImportKind = z.infer<typeof ImportKind>

/**
 * reading: rows are read from the file. ready: waiting for a person to look at the mapping. checking, checked: a dry run
 * that stores nothing. storing, linking: the import itself. finished, cancelled, failed: its end.
 */
export const ImportState = z.enum([
  'reading',
  'ready',
  'checking',
  'checked',
  'storing',
  'linking',
  'finished',
  'cancelled',
  'failed',
])
export type ImportState = z.infer<typeof ImportState>
export const RowOutcome = z.enum(['read', 'accepted', 'updated', 'unchanged', 'rejected'])
export type RowOutcome = z.infer<typeof RowOutcome>

export const ImportField = z.strictObject({
  key: z.string(),
  type: z.enum(['text', 'integer', 'number', 'day', 'choice', 'list', 'yes-no']),
  required: z.boolean(),
  labelDe: z.string(),
  labelEn: z.string(),
  descriptionDe: z.string(),
  descriptionEn: z.string(),
  exampleDe: z.string(),
  exampleEn: z.string(),
  choices: z.array(z.string()),
  personal: z.boolean(),
})
export type ImportField = z.infer<typeof ImportField>
/** What the actor may import, with the data dictionary of each. */
export const ImportKindList = z.strictObject({
  items: z.array(
    z.strictObject({ kind: ImportKind, labelDe: z.string(), labelEn: z.string(), fields: z.array(ImportField) }),
  ),
})
export type ImportKindList = z.infer<typeof ImportKindList>

/** How the file was understood. */
export const TableDescription = z.strictObject({
  format: z.enum(['csv', 'xlsx', 'json', 'job-posting', 'pdf', 'docx', 'zip']),
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  decimalComma: z.boolean(),
  dayOrder: z.enum(['dmy', 'mdy']),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  header: z.array(z.string()),
  headerRow: z.number().int(),
})
export type TableDescription = z.infer<typeof TableDescription>

/** What holds for rows that do not say it themselves. */
export const ImportDefaults = z.strictObject({
  organisationId: Uuid.optional(),
  region: RegionCode.optional(),
  source: DemandSource.optional(),
  groupId: Uuid.optional(),
  wave: z.string().max(40).optional(),
  /** Managers only: businesses that are not yet known are entered as they are met. */
  createOrganisations: z.boolean().optional(),
  /** For a taxonomy: which languages of it. For a crosswalk: what the list is called. */
  languages: z.array(z.enum(['de', 'en'])).optional(),
  name: z.string().max(LIMITS.shortText).optional(),
})
export type ImportDefaults = z.infer<typeof ImportDefaults>
/** Field key -> position of its column, from 0. */
export const ColumnMapping = z.record(z.string().max(60), z.number().int().min(0).max(1000))
export type ColumnMapping = z.infer<typeof ColumnMapping>

export const RowProblem = z.strictObject({
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  messageDe: z.string(),
  messageEn: z.string(),
})
export type RowProblem = z.infer<typeof RowProblem>

export const DataImport = z.strictObject({
  id: Uuid,
  kind: ImportKind,
  state: ImportState,
  fileName: z.string(),
  organisationId: Uuid.nullable(),
  organisationName: z.string().nullable(),
  table: TableDescription.nullable(),
  mapping: ColumnMapping,
  defaults: ImportDefaults,
  /** Rows in the file; final once reading has ended. */
  rows: z.number().int(),
  /** Rows that the running phase has dealt with. */
  done: z.number().int(),
  /** Rows that are right: accepted (new), updated and unchanged. In a dry run: that would be. */
  accepted: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  /** Records in the database because of this import; 0 before and after a dry run. */
  stored: z.number().int(),
  /** Texts whose skills are to be read, and those that have been. */
  toLink: z.number().int(),
  linked: z.number().int(),
  /** What a taxonomy import is doing, in its own words. */
  phase: z.string().nullable(),
  errorCode: z.string().nullable(),
  error: z.string().nullable(),
  summary: z.unknown(),
  /** The same file was imported before by this one. */
  sameFileAs: Uuid.nullable(),
  createdByName: z.string().nullable(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  revision: z.number().int(),
})
export type DataImport = z.infer<typeof DataImport>
export const ImportQuery = PageQuery.extend({ kind: ImportKind.optional(), state: ImportState.optional() })
export const ImportPage = pageOf(DataImport)
export type ImportPage = z.infer<typeof ImportPage>

/** The first rows as the mapping reads them. */
export const ImportPreview = z.strictObject({
  unmapped: z.array(z.string()),
  /** Required fields without a column or a default. */
  missing: z.array(z.string()),
  /** Where the mapping came from: a person's earlier one for this header, or detection. */
  remembered: z.boolean(),
  rows: z.array(
    z.strictObject({
      row: z.number().int(),
      cells: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
      values: z.record(z.string(), z.unknown()),
      problems: z.array(RowProblem),
    }),
  ),
})
export type ImportPreview = z.infer<typeof ImportPreview>

/** Sent with If-Match. Another sheet, separator or encoding reads the file again. */
export const EditImport = z.strictObject({
  mapping: ColumnMapping,
  defaults: ImportDefaults.default({}),
  sheet: z.string().max(200).optional(),
  separator: z.enum([';', ',', '\t', '|']).optional(),
  encoding: z.enum(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']).optional(),
})
export type EditImport = z.infer<typeof EditImport>

/** Rows as JSON, for machines: read, mapped by field key and stored in one go. */
export const BulkImport = z.strictObject({
  kind: z.enum(['needs', 'learners', 'micro-credentials', 'runs', 'survey-results']),
  rows: z.array(z.record(z.string(), z.unknown())).min(1).max(IMPORT_LIMITS.bulkRows),
  defaults: ImportDefaults.default({}),
})
export type BulkImport = z.infer<typeof BulkImport>

export const ImportRowQuery = z.strictObject({
  outcome: RowOutcome.optional(),
  /** Rows after this one. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(50),
})
export const ImportRowList = z.strictObject({
  items: z.array(
    z.strictObject({
      row: z.number().int(),
      outcome: RowOutcome,
      /** The record this row became. */
      subjectId: Uuid.nullable(),
      problems: z.array(RowProblem),
    }),
  ),
  nextAfter: z.number().int().nullable(),
})
export type ImportRowList = z.infer<typeof ImportRowList>

export const FileQuery = z.strictObject({
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
  language: z.enum(['de', 'en']).default('de'),
})

export const DeadLetter = z.strictObject({
  id: Uuid,
  job: z.string(),
  error: z.string(),
  failedAt: Instant,
  /** The import it belongs to. */
  importId: Uuid.nullable(),
})
export const DeadLetterList = z.strictObject({ items: z.array(DeadLetter) })
export type DeadLetterList = z.infer<typeof DeadLetterList>
