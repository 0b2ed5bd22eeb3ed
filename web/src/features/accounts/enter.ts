import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import type { Me } from 'api/contract/accounts'
import { homeOf, meQuery } from '../../lib/me.query.ts'

/** After signing in or registering: forget what the guest saw, then go on to where the work is. */
export function useEnter() {
  const queryClient = useQueryClient()
  const router = useRouter()
  return async (known?: Me, next?: string) => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
    if (known) queryClient.setQueryData(meQuery.queryKey, known)
    const me = known ?? (await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }))
    if (me.user) router.history.push(next ?? homeOf(me.user.role))
  }
}
