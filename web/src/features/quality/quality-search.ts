import { z } from 'zod'

export const BY = ['month', 'language', 'source'] as const
export const JUDGED = ['tech', 'house', 'ba'] as const

/** The view is its address; what the address mistypes is left out. */
export const QualitySearch = z.object({
  /** Which judged texts ours and the others are asked. */
  set: z.enum(JUDGED).optional().catch(undefined),
  by: z.enum(BY).optional().catch(undefined),
})
export type QualitySearch = z.infer<typeof QualitySearch>
