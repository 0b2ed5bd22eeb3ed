import { Month, RegionCode, Uuid } from 'api/contract/common'
import { PeopleFigure } from 'api/contract/report-people'
import { z } from 'zod'

/** The view is its address; a mistyped day falls back to today instead of breaking the page. */
export const OverviewSearch = z.object({
  programmeId: Uuid.optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
})
export type OverviewSearch = z.infer<typeof OverviewSearch>

/** Which figure the people on the page stand behind. */
export const PeopleSearch = z.object({
  programmeId: Uuid.optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
  figure: PeopleFigure.optional().catch(undefined),
  group: z.string().max(40).optional().catch(undefined),
  region: z
    .union([RegionCode, z.literal('unknown')])
    .optional()
    .catch(undefined),
  organisationId: Uuid.optional().catch(undefined),
  microCredentialId: Uuid.optional().catch(undefined),
  month: Month.optional().catch(undefined),
})
export type PeopleSearch = z.infer<typeof PeopleSearch>
