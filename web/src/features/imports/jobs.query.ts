import { queryOptions } from '@tanstack/react-query'
import type { DeadLetterList } from 'api/contract/imports'
import { api } from '../../lib/api.ts'

export const deadLettersQuery = queryOptions({
  queryKey: ['dead-letters'],
  queryFn: ({ signal }) => api.get<DeadLetterList>('/api/v1/jobs/dead-letters', { signal }),
})
