import { queryOptions } from '@tanstack/react-query'
import type { ProgrammeList } from 'api/contract/programmes'
import { api } from './api.ts'

export const programmesQuery = queryOptions({
  queryKey: ['programmes', 'list'],
  queryFn: ({ signal }) => api.get<ProgrammeList>('/api/v1/programmes', { signal }),
})
