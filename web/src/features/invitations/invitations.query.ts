import { queryOptions } from '@tanstack/react-query'
import type { Invitation, Organisation } from 'api/contract/accounts'
import { api } from '../../lib/api.ts'

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => api.get<{ items: Invitation[] }>('/api/v1/invitations', { signal }),
})

export const organisationsQuery = queryOptions({
  queryKey: ['organisations'],
  queryFn: ({ signal }) => api.get<{ items: Organisation[] }>('/api/v1/organisations', { signal }),
  staleTime: 60_000,
})
