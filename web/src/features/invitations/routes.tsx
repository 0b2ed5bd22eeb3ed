import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'

export function invitationsRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/invitations',
      beforeLoad: requireRole('manager'),
      component: lazyRouteComponent(() => import('./invitations-page.tsx'), 'InvitationsPage'),
    }),
  ]
}
