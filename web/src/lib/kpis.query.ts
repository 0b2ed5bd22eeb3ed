import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { KpiDictionary } from 'api/contract/kpi'
import { api } from './api.ts'

/** What the figures mean; with words only those definitions that say them. Definitions change with the program alone. */
export const kpisQuery = (q?: string) =>
  queryOptions({
    queryKey: ['reports', 'dictionary', q ?? ''],
    queryFn: ({ signal }) => api.get<KpiDictionary>('/api/v1/reports/dictionary', { search: { q }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
