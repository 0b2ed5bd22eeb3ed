import { useNavigate, useSearch } from '@tanstack/react-router'
import { GapsSearch } from './gaps-search.ts'

/** The page's address, and how to change a part of it. */
export function useGapsSearch() {
  const search = useSearch({ strict: false }) as GapsSearch
  const navigate = useNavigate()
  /** With replace the step is not kept in the history: a filter is turned, not visited. */
  const change = (part: Partial<Record<keyof GapsSearch, string | undefined>>, replace = true) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...part }).filter(([, value]) => value))
    void navigate({ to: '/gaps', search: GapsSearch.parse(next) as never, replace, resetScroll: false })
  }
  return { search, change }
}
