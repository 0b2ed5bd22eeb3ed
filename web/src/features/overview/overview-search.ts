import { RegionCode, Sector } from 'api/contract/common'
import { DemandSource } from 'api/contract/demands'
import { z } from 'zod'

/** The view is its address; a mistyped value falls back to "all" instead of breaking the page. */
export const OverviewSearch = z.object({
  region: RegionCode.optional().catch(undefined),
  sector: Sector.optional().catch(undefined),
  source: DemandSource.optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
})
export type OverviewSearch = z.infer<typeof OverviewSearch>
