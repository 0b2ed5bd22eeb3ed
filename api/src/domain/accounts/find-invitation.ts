import { and, eq, gt, isNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import type { InvitationPreview } from '../../contract/accounts.ts'
import { invitation, organisation } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { hashToken } from './invitation-token.ts'

/** @throws {AppError} invitation-invalid when the link is unknown, used or too old */
export async function findInvitation({ db, now }: Context, token: string) {
  const [row] = await db
    .select({ invitation, organisationName: organisation.name })
    .from(invitation)
    .leftJoin(organisation, eq(organisation.id, invitation.organisationId))
    .where(and(eq(invitation.tokenHash, hashToken(token)), isNull(invitation.usedAt), gt(invitation.expiresAt, now())))
  if (!row) throw new AppError('invitation-invalid', 'This link was used already or is too old. Ask for a new one.')
  return row
}

/** What a one-time link leads to, without using it. */
export async function previewInvitation(
  context: Context,
  { token }: { token: string },
): Promise<z.infer<typeof InvitationPreview>> {
  const { invitation: row, organisationName } = await findInvitation(context, token)
  return { role: row.role, organisationName, email: row.email, expiresAt: row.expiresAt.toISOString() }
}
