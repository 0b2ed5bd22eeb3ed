import { queryOptions } from '@tanstack/react-query'
import type { ConceptDetail } from 'api/contract/linking'
import { api } from './api.ts'

/** A skill or group with its labels; they change with the taxonomy alone. */
export const conceptQuery = (uri: string) =>
  queryOptions({
    queryKey: ['concept', uri],
    queryFn: ({ signal }) => api.get<ConceptDetail>('/api/v1/concept', { search: { uri }, signal }),
    staleTime: 600_000,
  })
