import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { TaxonomySearch } from './taxonomy-search.ts'

export function taxonomyRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/taxonomy',
      validateSearch: TaxonomySearch,
      beforeLoad: requireRole('manager'),
      component: lazyRouteComponent(() => import('./taxonomy-page.tsx'), 'TaxonomyPage'),
    }),
  ]
}
