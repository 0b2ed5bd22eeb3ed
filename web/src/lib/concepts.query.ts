import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ConceptSummary } from 'api/contract/linking'
import { api } from './api.ts'

export type ConceptKind = 'skill' | 'occupation'

export const conceptsQuery = (kind: ConceptKind, q: string) =>
  queryOptions({
    queryKey: ['concepts', kind, q],
    queryFn: ({ signal }) =>
      api.get<{ items: ConceptSummary[] }>('/api/v1/concepts', { search: { q, kind, limit: 10 }, signal }),
    enabled: q.trim().length > 0,
    staleTime: 300_000,
    placeholderData: keepPreviousData,
  })
