import { LIMITS } from 'api/contract/common'
import { z } from 'zod'

/** The words looked for stand in the address. */
export const DictionarySearch = z.object({
  q: z.string().trim().min(1).max(LIMITS.searchLength).optional().catch(undefined),
})
export type DictionarySearch = z.infer<typeof DictionarySearch>
