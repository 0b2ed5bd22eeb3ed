import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRouter } from '@tanstack/react-router'
import { NotFound } from '../components/feedback/not-found.tsx'
import { PageSkeleton } from '../components/feedback/page-skeleton.tsx'
import { RouteError } from '../components/feedback/route-error.tsx'
import { accountsRoutes } from '../features/accounts/routes.tsx'
import { catalogueRoutes } from '../features/catalogue/routes.tsx'
import { dictionaryRoutes } from '../features/dictionary/routes.tsx'
import { gapsRoutes } from '../features/gaps/routes.tsx'
import { importsRoutes } from '../features/imports/routes.tsx'
import { invitationsRoutes } from '../features/invitations/routes.tsx'
import { landingRoutes } from '../features/landing/routes.tsx'
import { learnerRoutes } from '../features/learner/routes.tsx'
import { machinesRoutes } from '../features/machines/routes.tsx'
import { needsRoutes } from '../features/needs/routes.tsx'
import { overviewRoutes } from '../features/overview/routes.tsx'
import { participantsRoutes } from '../features/participants/routes.tsx'
import { programmesRoutes } from '../features/programmes/routes.tsx'
import { qualityRoutes } from '../features/quality/routes.tsx'
import { recognitionsRoutes } from '../features/recognitions/routes.tsx'
import { taxonomyRoutes } from '../features/taxonomy/routes.tsx'
import { termsRoutes } from '../features/terms/routes.tsx'
import { weeklyRoutes } from '../features/weekly/routes.tsx'
import { Shell } from './shell.tsx'

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Shell })

/**
 * Each feature declares its own pages in features/<f>/routes.tsx and exports a function
 * `<f>Routes(parent: AnyRoute): AnyRoute[]`. This list is the only place that knows them all.
 * Pages are loaded when first visited: component: lazyRouteComponent(() => import('./x-page.tsx'), 'XPage').
 */
const routeTree = rootRoute.addChildren([
  ...landingRoutes(rootRoute),
  ...accountsRoutes(rootRoute),
  ...invitationsRoutes(rootRoute),
  ...needsRoutes(rootRoute),
  ...catalogueRoutes(rootRoute),
  ...learnerRoutes(rootRoute),
  ...overviewRoutes(rootRoute),
  ...programmesRoutes(rootRoute),
  ...gapsRoutes(rootRoute),
  ...dictionaryRoutes(rootRoute),
  ...weeklyRoutes(rootRoute),
  ...participantsRoutes(rootRoute),
  ...recognitionsRoutes(rootRoute),
  ...machinesRoutes(rootRoute),
  ...importsRoutes(rootRoute),
  ...qualityRoutes(rootRoute),
  ...taxonomyRoutes(rootRoute),
  ...termsRoutes(rootRoute),
])

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    // The query client decides what is fresh; the router must not keep a second opinion.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 150,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  })
}
