import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { CatalogueSearch } from './catalogue-search.ts'

export function catalogueRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent
  const mayWrite = requireRole('course-team', 'manager')
  return [
    createRoute({
      getParentRoute,
      path: '/catalogue',
      validateSearch: CatalogueSearch,
      component: lazyRouteComponent(() => import('./catalogue-page.tsx'), 'CataloguePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/catalogue/new',
      beforeLoad: mayWrite,
      component: lazyRouteComponent(() => import('./new-page.tsx'), 'NewPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/catalogue/$id',
      component: lazyRouteComponent(() => import('./detail-page.tsx'), 'DetailPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/catalogue/$id/edit',
      beforeLoad: mayWrite,
      component: lazyRouteComponent(() => import('./edit-page.tsx'), 'EditPage'),
    }),
  ]
}
