import { z } from 'zod'
import { Instant, Locale, Provenance, Uuid } from './common.ts'

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
