import { ConceptUri, Month, RegionCode, Sector, SizeClass } from 'api/contract/common'
import { DemandSource } from 'api/contract/demands'
import { Collection, GapUnit, NeedLanguage } from 'api/contract/gaps'
import { z } from 'zod'

export const VIEWS = ['ranking', 'sectors', 'regions', 'months', 'oversupply', 'offers'] as const
export type GapView = (typeof VIEWS)[number]

/** The view is its address: filters, what is looked at, and the figure whose needs are open. What means nothing is left out. */
export const GapsSearch = z.object({
  region: RegionCode.optional().catch(undefined),
  sector: Sector.optional().catch(undefined),
  sizeClass: SizeClass.optional().catch(undefined),
  source: DemandSource.optional().catch(undefined),
  from: Month.optional().catch(undefined),
  to: Month.optional().catch(undefined),
  language: NeedLanguage.optional().catch(undefined),
  collection: Collection.optional().catch(undefined),
  trust: z.enum(['all', 'confirmed']).optional().catch(undefined),
  view: z.enum(VIEWS).optional().catch(undefined),
  by: GapUnit.optional().catch(undefined),
  group: ConceptUri.optional().catch(undefined),
  /** The skill or group whose needs are open; "all" for all needs. */
  of: z
    .union([z.literal('all'), ConceptUri])
    .optional()
    .catch(undefined),
  ofSector: Sector.optional().catch(undefined),
  ofRegion: RegionCode.optional().catch(undefined),
  ofMonth: Month.optional().catch(undefined),
})
export type GapsSearch = z.infer<typeof GapsSearch>

/** The filters alone, as the API takes them. */
export function filtersOf(search: GapsSearch) {
  const { region, sector, sizeClass, source, from, to, language, collection, trust } = search
  return { region, sector, sizeClass, source, from, to, language, collection, trust }
}

export const isFiltered = (search: GapsSearch): boolean =>
  Object.entries(filtersOf(search)).some(([key, value]) => value !== undefined && key !== 'source') ||
  search.group !== undefined

/** What is asked for the needs behind the figure that is open; null when none is. */
export function needsBehind(search: GapsSearch) {
  if (search.of === undefined) return null
  const { ofSector, ofRegion, ofMonth } = search
  const filters = filtersOf(search)
  return {
    ...filters,
    sector: ofSector ?? filters.sector,
    region: ofRegion ?? filters.region,
    ...(ofMonth ? { from: ofMonth, to: ofMonth, which: 'posted' as const } : {}),
    concept: search.of === 'all' ? undefined : search.of,
  }
}
