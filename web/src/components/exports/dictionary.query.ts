import { queryOptions } from '@tanstack/react-query'
import type { DataDictionary, ExportList } from 'api/contract/exports'
import { api } from '../../lib/api.ts'

export const dictionaryQuery = (list: ExportList) =>
  queryOptions({
    queryKey: ['exports', 'dictionary', list],
    queryFn: ({ signal }) => api.get<DataDictionary>(`/api/v1/exports/${list}/dictionary`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
