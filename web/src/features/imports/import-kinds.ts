import type { ImportKind } from 'api/contract/imports'
import { CrosswalkImportSummary } from 'api/contract/taxonomy'

const TABLE_TYPES: Record<string, string[]> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'text/csv': ['.csv', '.tsv', '.txt'],
  'application/json': ['.json', '.jsonl', '.ndjson'],
}
const ADVERTISEMENT_TYPES: Record<string, string[]> = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'text/html': ['.html', '.htm'],
  'application/ld+json': ['.jsonld'],
}

/** What a file of this kind may be, by type and by the end of its name. The server looks into it; this only guides. */
export function fileTypesOf(kind: ImportKind): Record<string, string[]> {
  if (kind === 'taxonomy') return { 'application/zip': ['.zip'] }
  return kind === 'needs' ? { ...TABLE_TYPES, ...ADVERTISEMENT_TYPES } : TABLE_TYPES
}

/** Which words name the formats. */
export const formatsOf = (kind: ImportKind): 'zip' | 'tableOrAdvert' | 'table' =>
  kind === 'taxonomy' ? 'zip' : kind === 'needs' ? 'tableOrAdvert' : 'table'

/** Comes as a whole, not row by row: there is nothing to map. */
export const isWhole = (kind: ImportKind): boolean => kind === 'taxonomy' || kind === 'crosswalk'

/** Where the stored records are listed. */
export function listOf(kind: ImportKind): '/needs' | '/learners' | '/catalogue' | '/gaps' | null {
  if (kind === 'needs') return '/needs'
  if (kind === 'learners') return '/learners'
  if (kind === 'micro-credentials' || kind === 'runs') return '/catalogue'
  return kind === 'survey-results' ? '/gaps' : null
}

/** The page of one record, where it has one that this person may open. */
export function recordOf(
  kind: ImportKind,
  isManager: boolean,
): '/needs/$id' | '/catalogue/$id' | '/learners/$id' | null {
  if (kind === 'needs') return '/needs/$id'
  if (kind === 'learners' && isManager) return '/learners/$id'
  return kind === 'micro-credentials' ? '/catalogue/$id' : null
}

/** Rows of a list of terms that were not taken; 0 for everything else. */
export function rejectedTerms(summary: unknown): number {
  const crosswalk = CrosswalkImportSummary.safeParse(summary)
  return crosswalk.success ? crosswalk.data.rejected : 0
}
