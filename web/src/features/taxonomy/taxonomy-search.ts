import { useNavigate, useSearch } from '@tanstack/react-router'
import { ChangeKind } from 'api/contract/taxonomy'
import { z } from 'zod'

/** The view is its address; what the address mistypes is left out. */
export const TaxonomySearch = z.object({
  /** Version whose changes are shown. */
  version: z.number().int().positive().optional().catch(undefined),
  kind: ChangeKind.optional().catch(undefined),
  worklist: z.literal('settled').optional().catch(undefined),
})
export type TaxonomySearch = z.infer<typeof TaxonomySearch>

/** The view and a way to change parts of it, without a jump. */
export function useTaxonomySearch(): [TaxonomySearch, (next: Partial<TaxonomySearch>) => void] {
  const search = useSearch({ strict: false }) as TaxonomySearch
  const navigate = useNavigate()
  const change = (next: Partial<TaxonomySearch>) =>
    void navigate({
      to: '/taxonomy',
      search: ((before: object) => ({ ...before, ...next })) as never,
      replace: true,
      resetScroll: false,
    })
  return [search, change]
}
