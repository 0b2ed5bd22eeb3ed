import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'

export function weeklyRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/weekly',
      beforeLoad: requireRole('manager'),
      component: lazyRouteComponent(() => import('./weekly-page.tsx'), 'WeeklyPage'),
    }),
  ]
}
