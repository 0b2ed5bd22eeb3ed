import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'

export function programmesRoutes(parent: AnyRoute): AnyRoute[] {
  const getParentRoute = () => parent
  const beforeLoad = requireRole('manager')
  return [
    createRoute({
      getParentRoute,
      path: '/programmes',
      beforeLoad,
      component: lazyRouteComponent(() => import('./programmes-page.tsx'), 'ProgrammesPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/programmes/new',
      beforeLoad,
      component: lazyRouteComponent(() => import('./new-programme-page.tsx'), 'NewProgrammePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/programmes/$id',
      beforeLoad,
      component: lazyRouteComponent(() => import('./edit-programme-page.tsx'), 'EditProgrammePage'),
    }),
  ]
}
