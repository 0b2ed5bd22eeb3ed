import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'

export const SignInSearch = z.object({
  /** Where to go afterwards; only a path of this app, never another site. */
  next: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
})
export const RegisterSearch = z.object({ as: z.enum(['business', 'learner']).optional().catch(undefined) })

export function accountsRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent
  return [
    createRoute({
      getParentRoute,
      path: '/sign-in',
      validateSearch: SignInSearch,
      component: lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/register',
      validateSearch: RegisterSearch,
      component: lazyRouteComponent(() => import('./register-page.tsx'), 'RegisterPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/invitation/$token',
      component: lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage'),
    }),
  ]
}
