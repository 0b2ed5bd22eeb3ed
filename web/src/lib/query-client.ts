import { QueryClient } from '@tanstack/react-query'
import { isApiError } from './api-error.ts'

/** Only what may pass by itself is tried again: no connection, too busy, a fault of the server. */
export function mayRetry(failures: number, error: unknown): boolean {
  if (failures >= 2) return false
  if (!isApiError(error)) return false
  return error.status === 0 || error.status === 429 || error.status >= 500
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 15_000, retry: mayRetry, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  })
}
