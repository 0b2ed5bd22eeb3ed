import type { AnyRoute } from '@tanstack/react-router'

export function invitationsRoutes(_parent: AnyRoute): AnyRoute[] {
  return []
}
