import type { Context } from '../../context.ts'
import type { TaxonomyStatus } from '../../contract/taxonomy.ts'
import { newestVersion } from './load-engine.ts'

/** Which taxonomy is loaded. */
export async function readTaxonomyStatus({ db, engine }: Context): Promise<TaxonomyStatus> {
  const row = await newestVersion(db)
  const named = await newestVersion(db, 'taxonomy')
  return {
    version: engine.current.taxonomyVersion,
    name: named?.name ?? 'empty',
    skills: row?.skills ?? 0,
    occupations: row?.occupations ?? 0,
    labels: row?.labels ?? 0,
    languages: (row?.languages ?? []) as TaxonomyStatus['languages'],
    engineVersion: engine.current.engineVersion,
    importedAt: row?.importedAt.toISOString() ?? null,
  }
}
