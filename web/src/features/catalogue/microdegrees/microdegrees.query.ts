import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Microdegree, MicrodegreePage } from 'api/contract/microdegrees'
import { api } from '../../../lib/api.ts'

export const microdegreesQuery = (search: { q?: string; scope?: 'published' | 'mine' }) =>
  queryOptions({
    queryKey: ['microdegrees', 'list', search],
    queryFn: ({ signal }) =>
      api.get<MicrodegreePage>('/api/v1/microdegrees', { search: { ...search, limit: 30 }, signal }),
    placeholderData: keepPreviousData,
  })

export const microdegreeQuery = (id: string) =>
  queryOptions({
    queryKey: ['microdegrees', id],
    queryFn: ({ signal }) => api.get<Microdegree>(`/api/v1/microdegrees/${id}`, { signal }),
  })
