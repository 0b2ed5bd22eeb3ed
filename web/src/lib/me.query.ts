import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Me, Role } from 'api/contract/accounts'
import { api } from './api.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.get<Me>('/api/v1/me', { signal }),
  staleTime: 60_000,
})

export type SignedIn = NonNullable<Me['user']>

/** The signed-in person; null while nobody is signed in or the answer is still on its way (see isPending). */
export function useMe() {
  const query = useQuery(meQuery)
  return {
    user: query.data?.user ?? null,
    hasSampleData: query.data?.hasSampleData ?? false,
    sampleSignIns: query.data?.sampleSignIns ?? [],
    isPending: query.isPending,
  }
}

/** Where a person's work begins. */
export function homeOf(role: Role): string {
  if (role === 'manager') return '/overview'
  if (role === 'course-team') return '/catalogue?scope=mine'
  return role === 'business' ? '/needs' : '/learn'
}
