import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

export function landingRoutes(parent: AnyRoute): AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => parent,
      path: '/',
      component: lazyRouteComponent(() => import('./landing-page.tsx'), 'LandingPage'),
    }),
    createRoute({
      getParentRoute: () => parent,
      path: '/skills-wanted',
      component: lazyRouteComponent(() => import('./skills-wanted-page.tsx'), 'SkillsWantedPage'),
    }),
  ]
}
