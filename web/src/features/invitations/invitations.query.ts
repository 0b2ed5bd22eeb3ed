import { queryOptions } from '@tanstack/react-query'
import type { Invitation } from 'api/contract/accounts'
import { api } from '../../lib/api.ts'

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => api.get<{ items: Invitation[] }>('/api/v1/invitations', { signal }),
})
