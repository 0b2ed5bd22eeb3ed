import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { NeedsSearch } from './needs-search.ts'

export function needsRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent
  const mayRead = requireRole('business', 'manager', 'course-team')
  return [
    createRoute({
      getParentRoute,
      path: '/needs',
      validateSearch: NeedsSearch,
      beforeLoad: mayRead,
      component: lazyRouteComponent(() => import('./needs-page.tsx'), 'NeedsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/needs/new',
      beforeLoad: requireRole('business', 'manager'),
      component: lazyRouteComponent(() => import('./new-need-page.tsx'), 'NewNeedPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/needs/$id',
      beforeLoad: mayRead,
      component: lazyRouteComponent(() => import('./need-page.tsx'), 'NeedPage'),
    }),
  ]
}
