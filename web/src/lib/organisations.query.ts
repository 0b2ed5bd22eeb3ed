import { queryOptions } from '@tanstack/react-query'
import type { Organisation } from 'api/contract/accounts'
import { api } from './api.ts'

/** Businesses and universities by name; for managers. */
export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) => api.get<{ items: Organisation[] }>('/api/v1/organisations', { signal }),
  staleTime: 60_000,
})
