import { z } from 'zod'
import { ConceptUri, Instant, LIMITS, Locale, PageQuery, Provenance, pageOf, Uuid } from './common.ts'
import { ConceptSummary } from './linking.ts'

export const TaxonomyCounts = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  retired: z.number().int(),
})
export const TaxonomyImportRequest = z.strictObject({
  path: z.string().min(1).max(4096),
  /** By default those that the files hold. */
  languages: z.array(Locale).min(1).max(2).optional(),
})
/** What a taxonomy import is doing. waiting: another one works on the taxonomy. linking: texts are read again. */
export const TaxonomyPhase = z.enum(['waiting', 'reading', 'comparing', 'storing', 'finishing', 'indexing', 'linking'])
export type TaxonomyPhase = z.infer<typeof TaxonomyPhase>
export const TaxonomyImportSummary = z.strictObject({
  kind: z.literal('taxonomy'),
  /** The version that is loaded afterwards, also when nothing changed. */
  version: z.string(),
  languages: z.array(Locale),
  /** Languages that the files hold and that were left out. */
  otherLanguages: z.array(z.string()),
  concepts: TaxonomyCounts,
  labels: z.number().int(),
  relations: z.number().int(),
})
export type TaxonomyImportSummary = z.infer<typeof TaxonomyImportSummary>
/** exact: means the same. close: nearly. broad, narrow: the concept is broader or narrower than the term. */
export const CrosswalkRelation = z.enum(['exact', 'close', 'broad', 'narrow', 'related'])
export type CrosswalkRelation = z.infer<typeof CrosswalkRelation>
export const CrosswalkCounts = z.strictObject({
  exact: z.number().int(),
  close: z.number().int(),
  broad: z.number().int(),
  narrow: z.number().int(),
  related: z.number().int(),
})
export const CrosswalkImportSummary = z.strictObject({
  kind: z.literal('crosswalk'),
  list: z.string(),
  version: z.string(),
  changed: z.boolean(),
  /** Rows of the file; terms: those that are stored, by relation. */
  rows: z.number().int(),
  terms: z.number().int(),
  relations: CrosswalkCounts,
  rejected: z.number().int(),
  /** The first of the rejected rows. */
  problems: z.array(z.strictObject({ row: z.number().int(), code: z.string(), value: z.string().nullable() })),
})
export type CrosswalkImportSummary = z.infer<typeof CrosswalkImportSummary>
export const CrosswalkLists = z.strictObject({
  items: z.array(
    z.strictObject({
      id: Uuid,
      name: z.string(),
      languages: z.array(Locale),
      relations: CrosswalkCounts,
      importedAt: Instant,
      importedByName: z.string().nullable(),
    }),
  ),
})
export type CrosswalkLists = z.infer<typeof CrosswalkLists>
export const ImportState = z.enum(['running', 'done', 'failed'])
export const TaxonomyImport = z.strictObject({
  id: Uuid,
  state: ImportState,
  phase: z.string(),
  done: z.number().int(),
  total: z.number().int(),
  counts: z
    .strictObject({ concepts: TaxonomyCounts, labels: z.number().int(), relations: z.number().int() })
    .nullable(),
  error: z.string().nullable(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
})
export type TaxonomyImport = z.infer<typeof TaxonomyImport>
/** One import that changed something, as it stands in the history. */
export const TaxonomyVersionItem = z.strictObject({
  id: z.number().int(),
  version: z.string(),
  /** Name of the taxonomy or of the list of terms. */
  name: z.string(),
  source: z.enum(['taxonomy', 'crosswalk']),
  languages: z.array(Locale),
  skills: z.number().int(),
  occupations: z.number().int(),
  labels: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  retired: z.number().int(),
  importedAt: Instant,
  importedByName: z.string().nullable(),
})
export type TaxonomyVersionItem = z.infer<typeof TaxonomyVersionItem>
/** Newest first. */
export const TaxonomyVersionPage = pageOf(TaxonomyVersionItem)
export type TaxonomyVersionPage = z.infer<typeof TaxonomyVersionPage>
export const VersionParams = z.strictObject({ id: z.coerce.number().int().min(1).max(2_147_483_647) })
export const ChangeKind = z.enum(['added', 'changed', 'retired'])
export const TaxonomyChangeQuery = PageQuery.extend({
  kind: ChangeKind.optional(),
  q: z.string().max(LIMITS.searchLength).optional(),
})
const PreferredLabels = z.strictObject({ de: z.string().optional(), en: z.string().optional() })
export const TaxonomyChangeItem = z.strictObject({
  uri: ConceptUri,
  conceptKind: z.enum(['skill', 'occupation', 'group']),
  labelDe: z.string(),
  labelEn: z.string(),
  kind: ChangeKind,
  /** What changed of it: a language, "everyday-de", "broader", "related", "occupation", "crosswalk", or a collection. */
  parts: z.array(z.string()),
  /** Preferred labels, where they changed. */
  before: PreferredLabels,
  after: PreferredLabels,
  successor: ConceptSummary.nullable(),
})
export type TaxonomyChangeItem = z.infer<typeof TaxonomyChangeItem>
export const TaxonomyChangePage = pageOf(TaxonomyChangeItem)
export type TaxonomyChangePage = z.infer<typeof TaxonomyChangePage>

/** open: retired without a successor and in use. settled: those with one, or with a word that there is none. */
export const WorklistQuery = z.strictObject({ state: z.enum(['open', 'settled']).default('open') })
export const WORKLIST_LENGTH = 200
export const WorklistItem = z.strictObject({
  uri: ConceptUri,
  conceptKind: z.enum(['skill', 'occupation', 'group']),
  labelDe: z.string(),
  labelEn: z.string(),
  /** Where a person still speaks of it. */
  usedBy: z.strictObject({
    needs: z.number().int(),
    learners: z.number().int(),
    microCredentials: z.number().int(),
    goals: z.number().int(),
    prerequisites: z.number().int(),
  }),
  /** Some of the needs and micro-credentials. */
  examples: z.array(
    z.strictObject({ kind: z.enum(['need', 'micro-credential']), id: Uuid, title: z.string().nullable() }),
  ),
  /** Null while open, and where nothing took its place. */
  successor: ConceptSummary.nullable(),
  decision: z
    .strictObject({
      source: z.enum(['taxonomy', 'label', 'manager']),
      decidedByName: z.string().nullable(),
      decidedAt: Instant,
    })
    .nullable(),
  /** Loaded concepts whose labels are near. */
  suggestions: z.array(ConceptSummary),
})
export type WorklistItem = z.infer<typeof WorklistItem>
/** Most used first; total counts those that are left out, too. */
export const Worklist = z.strictObject({ items: z.array(WorklistItem), total: z.number().int() })
export type Worklist = z.infer<typeof Worklist>
/** Null says that nothing took its place. */
export const DecideSuccessor = z.strictObject({ uri: ConceptUri, successorUri: ConceptUri.nullable() })
export type DecideSuccessor = z.infer<typeof DecideSuccessor>

/** How many texts there are, and how many of them were read with the newest engine and taxonomy. */
export const Relinking = Provenance.extend({ texts: z.number().int(), read: z.number().int() })
export type Relinking = z.infer<typeof Relinking>
export const TaxonomyStatus = z.strictObject({
  version: z.string(),
  name: z.string(),
  skills: z.number().int(),
  occupations: z.number().int(),
  labels: z.number().int(),
  languages: z.array(Locale),
  engineVersion: z.string(),
  importedAt: Instant.nullable(),
})
export type TaxonomyStatus = z.infer<typeof TaxonomyStatus>
export const Health = z.strictObject({
  status: z.literal('ready'),
  database: z.enum(['pglite', 'postgres']),
  taxonomyVersion: z.string(),
  engineVersion: z.string(),
  skills: z.number().int(),
  now: Instant,
})
