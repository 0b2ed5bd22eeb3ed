import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'

export function recognitionsRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/recognitions',
      beforeLoad: requireRole('manager', 'course-team'),
      component: lazyRouteComponent(() => import('./recognitions-page.tsx'), 'RecognitionsPage'),
    }),
  ]
}
