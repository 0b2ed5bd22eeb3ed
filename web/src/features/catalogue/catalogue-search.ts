import { LanguageCode, Mode } from 'api/contract/common'
import { z } from 'zod'

/** The view is its address; what the address mistypes is left out. */
export const CatalogueSearch = z.object({
  q: z.string().max(200).optional().catch(undefined),
  language: LanguageCode.optional().catch(undefined),
  mode: Mode.optional().catch(undefined),
  audience: z.string().max(40).optional().catch(undefined),
  scope: z.enum(['published', 'mine']).optional().catch(undefined),
})
export type CatalogueSearch = z.infer<typeof CatalogueSearch>

export const isFiltered = ({ q, language, mode, audience }: CatalogueSearch) =>
  Boolean(q || language || mode || audience)
