import type { AnyRoute } from '@tanstack/react-router'

export function landingRoutes(_parent: AnyRoute): AnyRoute[] {
  return []
}
