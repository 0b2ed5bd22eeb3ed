import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  CrosswalkLists,
  Relinking,
  TaxonomyChangePage,
  TaxonomyStatus,
  TaxonomyVersionPage,
  Worklist,
} from 'api/contract/taxonomy'
import { api } from '../../lib/api.ts'
import type { TaxonomySearch } from './taxonomy-search.ts'

export const statusQuery = queryOptions({
  queryKey: ['taxonomy', 'status'],
  queryFn: ({ signal }) => api.get<TaxonomyStatus>('/api/v1/taxonomy', { signal }),
})

const isDone = (data: Relinking | undefined) => data === undefined || data.read >= data.texts

/** Looked at often while texts wait, seldom otherwise: an import elsewhere may begin at any time. */
export const relinkingQuery = queryOptions({
  queryKey: ['taxonomy', 'relinking'],
  queryFn: ({ signal }) => api.get<Relinking>('/api/v1/taxonomy/relinking', { signal }),
  refetchInterval: ({ state }) => (isDone(state.data) ? 30_000 : 2_000),
})

export const worklistQuery = (state: 'open' | 'settled') =>
  queryOptions({
    queryKey: ['taxonomy', 'worklist', state],
    queryFn: ({ signal }) => api.get<Worklist>('/api/v1/taxonomy/worklist', { search: { state }, signal }),
  })

export const crosswalksQuery = queryOptions({
  queryKey: ['taxonomy', 'crosswalks'],
  queryFn: ({ signal }) => api.get<CrosswalkLists>('/api/v1/taxonomy/crosswalks', { signal }),
})

export const versionsQuery = infiniteQueryOptions({
  queryKey: ['taxonomy', 'versions'],
  queryFn: ({ pageParam, signal }) =>
    api.get<TaxonomyVersionPage>('/api/v1/taxonomy/versions', { search: { cursor: pageParam, limit: 10 }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
})

export const changesQuery = (version: number, kind: TaxonomySearch['kind'], q: string) =>
  infiniteQueryOptions({
    queryKey: ['taxonomy', 'changes', version, kind ?? 'all', q],
    queryFn: ({ pageParam, signal }) =>
      api.get<TaxonomyChangePage>(`/api/v1/taxonomy/versions/${version}/changes`, {
        search: { kind, q, cursor: pageParam, limit: 25 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
