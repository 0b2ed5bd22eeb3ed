import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { TermsSearch } from './terms-search.ts'

export function termsRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/terms',
      validateSearch: TermsSearch,
      beforeLoad: requireRole('business', 'course-team', 'manager'),
      component: lazyRouteComponent(() => import('./terms-page.tsx'), 'TermsPage'),
    }),
  ]
}
