import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'

export function machinesRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/machines',
      beforeLoad: requireRole('business', 'course-team', 'manager'),
      component: lazyRouteComponent(() => import('./machines-page.tsx'), 'MachinesPage'),
    }),
  ]
}
