import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { ImportSearch, ImportsSearch } from './import-search.ts'

export function importsRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent
  const mayImport = requireRole('business', 'course-team', 'manager')
  return [
    createRoute({
      getParentRoute,
      path: '/imports',
      validateSearch: ImportsSearch,
      beforeLoad: mayImport,
      component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/imports/$id',
      validateSearch: ImportSearch,
      beforeLoad: mayImport,
      component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/jobs',
      beforeLoad: requireRole('manager'),
      component: lazyRouteComponent(() => import('./jobs-page.tsx'), 'JobsPage'),
    }),
  ]
}
