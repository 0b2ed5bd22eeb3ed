import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { requireRole } from '../../lib/guards.ts'
import { DictionarySearch } from './dictionary-search.ts'

export function dictionaryRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/dictionary',
      validateSearch: DictionarySearch,
      beforeLoad: requireRole('manager', 'course-team'),
      component: lazyRouteComponent(() => import('./dictionary-page.tsx'), 'DictionaryPage'),
    }),
  ]
}
