import { queryOptions } from '@tanstack/react-query'
import type { ProgrammeSummary } from 'api/contract/accounts'
import { api } from './api.ts'

export const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: ({ signal }) => api.get<ProgrammeSummary>('/api/v1/programme', { signal }),
  staleTime: 300_000,
})
