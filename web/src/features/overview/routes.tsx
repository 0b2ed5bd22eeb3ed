import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { OverviewSearch, PeopleSearch } from './overview-search.ts'

export function overviewRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/overview',
      validateSearch: OverviewSearch,
      beforeLoad: requireRole('manager'),
      component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/overview/people',
      validateSearch: PeopleSearch,
      beforeLoad: requireRole('manager'),
      component: lazyRouteComponent(() => import('./people-page.tsx'), 'PeoplePage'),
    }),
  ]
}
