import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { LearnersSearch } from './participants.query.ts'

export function participantsRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent
  const beforeLoad = requireRole('manager', 'course-team')
  return [
    createRoute({
      getParentRoute,
      path: '/learners',
      validateSearch: LearnersSearch,
      beforeLoad,
      component: lazyRouteComponent(() => import('./learners-page.tsx'), 'LearnersPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/runs/$id',
      beforeLoad,
      component: lazyRouteComponent(() => import('./run-page.tsx'), 'RunPage'),
    }),
  ]
}
