import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Microdegree, MicrodegreePage } from 'api/contract/microdegrees'
import { api } from '../../../lib/api.ts'

export const microdegreesQuery = (search: { q?: string; scope?: 'published' | 'mine' }) =>
  infiniteQueryOptions({
    queryKey: ['microdegrees', 'list', search],
    queryFn: ({ signal, pageParam }) =>
      api.get<MicrodegreePage>('/api/v1/microdegrees', { search: { ...search, limit: 12, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const microdegreeQuery = (id: string) =>
  queryOptions({
    queryKey: ['microdegrees', id],
    queryFn: ({ signal }) => api.get<Microdegree>(`/api/v1/microdegrees/${id}`, { signal }),
  })
