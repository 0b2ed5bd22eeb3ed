import type { AnyRoute } from '@tanstack/react-router'

export function needsRoutes(_parent: AnyRoute): AnyRoute[] {
  return []
}
