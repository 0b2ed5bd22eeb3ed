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
      path: '/microdegrees/new',
      beforeLoad: mayWrite,
      component: lazyRouteComponent(() => import('./microdegrees/new-microdegree-page.tsx'), 'NewMicrodegreePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/microdegrees/$id',
      component: lazyRouteComponent(() => import('./microdegrees/microdegree-page.tsx'), 'MicrodegreePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/microdegrees/$id/edit',
      beforeLoad: mayWrite,
      component: lazyRouteComponent(() => import('./microdegrees/edit-microdegree-page.tsx'), 'EditMicrodegreePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/catalogue/$id/edit',
      beforeLoad: mayWrite,
      component: lazyRouteComponent(() => import('./edit-page.tsx'), 'EditPage'),
    }),
  ]
}
