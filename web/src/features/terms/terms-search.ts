import { TaughtTermQuery } from 'api/contract/taught-terms'
import { z } from 'zod'

/** The filters in the address: every view is a link. A value that means nothing is dropped, not an error. */
export const TermsSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  verdict: TaughtTermQuery.shape.verdict.catch(undefined),
  state: TaughtTermQuery.shape.state.catch(undefined),
})
export type TermsSearch = z.infer<typeof TermsSearch>
