import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import type { Role } from 'api/contract/accounts'
import { homeOf, meQuery } from './me.query.ts'

interface GuardArgs {
  context: { queryClient: QueryClient }
  location: { href: string }
}

/**
 * For a route's beforeLoad: strangers are asked to sign in and come back, others go to where their work is.
 * Only a courtesy: what may be read is decided by the API.
 */
export function requireRole(...roles: Role[]) {
  return async ({ context, location }: GuardArgs) => {
    const me = await context.queryClient.ensureQueryData(meQuery)
    if (!me.user) throw redirect({ to: '/sign-in', search: { next: location.href } })
    if (!roles.includes(me.user.role)) throw redirect({ href: homeOf(me.user.role) })
  }
}
