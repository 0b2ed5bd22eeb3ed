import { z } from 'zod'
import { Instant, Locale, Uuid } from './common.ts'

export const TaxonomyCounts = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  retired: z.number().int(),
})
export const TaxonomyImportRequest = z.strictObject({
  path: z.string().min(1).max(4096),
  languages: z.array(Locale).min(1).max(2),
})
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
