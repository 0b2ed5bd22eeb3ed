import { useNavigate, useSearch } from '@tanstack/react-router'
import type { QualitySearch } from './quality-search.ts'

/** The view and a way to change parts of it, without a jump. */
export function useQualitySearch(): [QualitySearch, (next: QualitySearch) => void] {
  const search = useSearch({ strict: false }) as QualitySearch
  const navigate = useNavigate()
  const change = (next: QualitySearch) =>
    void navigate({
      to: '/quality',
      search: ((before: object) => ({ ...before, ...next })) as never,
      replace: true,
      resetScroll: false,
    })
  return [search, change]
}
