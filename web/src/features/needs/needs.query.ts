import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Need, NeedPage } from 'api/contract/demands'
import type { NeedMatches } from 'api/contract/matching'
import { api } from '../../lib/api.ts'
import type { NeedsSearch } from './needs-search.ts'

export const needsQuery = (search: NeedsSearch) =>
  infiniteQueryOptions({
    queryKey: ['needs', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      api.get<NeedPage>('/api/v1/needs', { search: { ...search, cursor: pageParam, limit: 25 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const needQuery = (id: string) =>
  queryOptions({
    queryKey: ['needs', 'one', id],
    queryFn: ({ signal }) => api.get<Need>(`/api/v1/needs/${id}`, { signal }),
  })

export const needMatchesQuery = (id: string) =>
  queryOptions({
    queryKey: ['needs', 'matches', id],
    queryFn: ({ signal }) => api.get<NeedMatches>(`/api/v1/needs/${id}/matches`, { signal }),
    placeholderData: keepPreviousData,
  })
