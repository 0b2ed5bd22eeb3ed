import { queryOptions } from '@tanstack/react-query'
import type { Programme } from 'api/contract/programmes'
import { api } from '../../lib/api.ts'

export const programmePlanQuery = (id: string) =>
  queryOptions({
    queryKey: ['programmes', id],
    queryFn: ({ signal }) => api.get<Programme>(`/api/v1/programmes/${id}`, { signal }),
  })
