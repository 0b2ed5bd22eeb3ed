import { queryOptions } from '@tanstack/react-query'
import type { SavedViewList } from 'api/contract/views'
import { api } from '../../lib/api.ts'

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: ({ signal }) => api.get<SavedViewList>('/api/v1/views', { signal }),
})
