import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TermCheck } from 'api/contract/taught-terms'
import { api } from '../../lib/api.ts'

/** What teaching words would come to: in how many texts they stand, and what speaks against them. */
export function useTermCheck(uri: string, words: string) {
  return useQuery({
    queryKey: ['term-check', uri, words],
    queryFn: ({ signal }) => api.post<TermCheck>('/api/v1/term-checks', { uri, words }, { signal }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
}
