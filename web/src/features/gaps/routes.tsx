import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { GapsSearch } from './gaps-search.ts'

export function gapsRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/gaps',
      validateSearch: GapsSearch,
      beforeLoad: requireRole('manager', 'course-team'),
      component: lazyRouteComponent(() => import('./gaps-page.tsx'), 'GapsPage'),
    }),
  ]
}
