import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { QualitySearch } from './quality-search.ts'

export function qualityRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/quality',
      validateSearch: QualitySearch,
      beforeLoad: requireRole('manager', 'course-team'),
      component: lazyRouteComponent(() => import('./quality-page.tsx'), 'QualityPage'),
    }),
  ]
}
