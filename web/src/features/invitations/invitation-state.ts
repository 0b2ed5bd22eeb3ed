import type { Invitation } from 'api/contract/accounts'

export type InvitationState = 'used' | 'expired' | 'open'

export function stateOf(invitation: Invitation, now: Date): InvitationState {
  if (invitation.usedAt) return 'used'
  return new Date(invitation.expiresAt) < now ? 'expired' : 'open'
}
