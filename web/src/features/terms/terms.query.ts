import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { TaughtTermPage } from 'api/contract/taught-terms'
import { api } from '../../lib/api.ts'
import type { TermsSearch } from './terms-search.ts'

export const termsQuery = (search: TermsSearch) =>
  infiniteQueryOptions({
    queryKey: ['taught-terms', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      api.get<TaughtTermPage>('/api/v1/taught-terms', { search: { ...search, cursor: pageParam, limit: 25 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** How many terms wait for a manager's word. */
export const waitingQuery = queryOptions({
  queryKey: ['taught-terms', 'waiting'],
  queryFn: async ({ signal }) =>
    (await api.get<TaughtTermPage>('/api/v1/taught-terms', { search: { state: 'waiting', limit: 1 }, signal })).total,
})
