import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'

export function learnerRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent
  return [
    createRoute({
      getParentRoute,
      path: '/learn',
      beforeLoad: requireRole('learner'),
      component: lazyRouteComponent(() => import('./learn-page.tsx'), 'LearnPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/learners/$id',
      beforeLoad: requireRole('manager'),
      component: lazyRouteComponent(() => import('./learn-page.tsx'), 'LearnerOfPage'),
    }),
  ]
}
