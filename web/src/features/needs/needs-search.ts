import { Sector } from 'api/contract/common'
import { NeedStatus } from 'api/contract/demands'
import { z } from 'zod'

/** The filters in the address: every view is a link. A value that means nothing is dropped, not an error. */
export const NeedsSearch = z.object({
  status: NeedStatus.optional().catch(undefined),
  sector: Sector.optional().catch(undefined),
  q: z.coerce.string().max(200).optional().catch(undefined),
})
export type NeedsSearch = z.infer<typeof NeedsSearch>
