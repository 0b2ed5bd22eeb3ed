import { z } from 'zod'
import { CatalogueQuery } from './catalogue.ts'
import { LIMITS, Locale, Uuid } from './common.ts'
import { NeedQuery } from './demands.ts'
import { ClosingOfferQuery, GapNeedQuery, GapQuery } from './gaps.ts'
import { KpiQuery } from './kpi.ts'
import { LearnerQuery } from './learners.ts'
import { MicrodegreeQuery } from './microdegrees.ts'
import { PeopleFilter } from './report-people.ts'
import { ParticipationQuery } from './reports.ts'
import { TaughtTermQuery } from './taught-terms.ts'
import { TaxonomyChangeQuery, WorklistQuery } from './taxonomy.ts'

/** Rows of one workbook; a longer list is taken as CSV, which knows no limit. */
export const WORKBOOK_ROWS = 10_000

/** Every list that can be taken along as a file; the name stands in the address and in the name of the file. */
export const ExportList = z.enum([
  'needs',
  'need-matches',
  'need-offers',
  'learners',
  'learner-enrolments',
  'pathway',
  'run-enrolments',
  'micro-credentials',
  'course-runs',
  'microdegrees',
  'gaps',
  'gap-needs',
  'oversupply',
  'closing-offers',
  'wanted-skills',
  'participation',
  'participation-people',
  'kpis',
  'organisations',
  'invitations',
  'taxonomy-versions',
  'taxonomy-changes',
  'taxonomy-worklist',
  'taxonomy-crosswalks',
  'taught-terms',
])
export type ExportList = z.infer<typeof ExportList>

export const ExportFormat = z.enum(['csv', 'xlsx'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** How the file is written. Called locale because the catalogue is filtered by language. */
export const ExportQuery = z.strictObject({
  format: ExportFormat.default('csv'),
  locale: Locale.default('de'),
})
export type ExportQuery = z.output<typeof ExportQuery>

const written = ExportQuery.shape
const page = { limit: true, cursor: true } as const

export const NeedExportQuery = NeedQuery.omit(page).extend(written)
export const NeedOfferExportQuery = ExportQuery.extend({ q: z.string().max(LIMITS.searchLength).optional() })
export const LearnerExportQuery = LearnerQuery.omit(page).extend(written)
export const CatalogueExportQuery = CatalogueQuery.omit(page).extend(written)
export const MicrodegreeExportQuery = MicrodegreeQuery.omit(page).extend(written)
/** With a micro-credential only its runs, else those of the whole catalogue as filtered. */
export const RunExportQuery = CatalogueExportQuery.extend({ microCredentialId: Uuid.optional() })
/** All gaps that the filters leave, not only the first of them. */
export const GapExportQuery = GapQuery.omit({ limit: true }).extend(written)
export const GapNeedExportQuery = GapNeedQuery.omit(page).extend(written)
export const ClosingOfferExportQuery = ClosingOfferQuery.omit({ limit: true }).extend(written)
export const TaxonomyChangeExportQuery = TaxonomyChangeQuery.omit(page).extend(written)
export const WorklistExportQuery = WorklistQuery.extend(written)
export const TaughtTermExportQuery = TaughtTermQuery.omit(page).extend(written)
export const KpiExportQuery = KpiQuery.extend(written)
export const PeopleExportQuery = PeopleFilter.extend(written)
export const ParticipationExportQuery = ParticipationQuery.extend(written)

/** day: yyyy-mm-dd. instant: UTC. list: several texts in one cell, separated by " | ". choice: one of the words given. */
export const ColumnType = z.enum(['text', 'integer', 'number', 'share', 'day', 'instant', 'yes-no', 'choice', 'list'])
export type ColumnType = z.infer<typeof ColumnType>

export const DictionaryColumn = z.strictObject({
  /** Name in the API; the same in every language. */
  key: z.string(),
  type: ColumnType,
  headerDe: z.string(),
  headerEn: z.string(),
  descriptionDe: z.string(),
  descriptionEn: z.string(),
  unitDe: z.string().nullable(),
  unitEn: z.string().nullable(),
  /** For a choice, and for a list of choices: the value in the API and the words in the file. */
  choices: z.array(z.strictObject({ value: z.string(), labelDe: z.string(), labelEn: z.string() })).nullable(),
})
export type DictionaryColumn = z.infer<typeof DictionaryColumn>
/** What the columns of a list mean, in the order of the file. */
export const DataDictionary = z.strictObject({
  list: ExportList,
  titleDe: z.string(),
  titleEn: z.string(),
  columns: z.array(DictionaryColumn),
})
export type DataDictionary = z.infer<typeof DataDictionary>
