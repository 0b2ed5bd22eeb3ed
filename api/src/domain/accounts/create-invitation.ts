import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { CreatedInvitation, CreateInvitation } from '../../contract/accounts.ts'
import { invitation, learner, organisation } from '../../db/schema/index.ts'
import { AppError, fieldError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { hashToken, LINK_DAYS, newToken } from './invitation-token.ts'

/** A one-time link to an account; the link is told once and cannot be read again. */
export async function createInvitation(
  context: Context,
  actor: Actor,
  input: CreateInvitation,
): Promise<z.infer<typeof CreatedInvitation>> {
  const { db, now, publicUrl } = context
  const owner = await checkOrganisation(context, input)
  if (input.learnerId) {
    if (input.role !== 'learner') throw fieldError('learnerId', 'goes with the role learner')
    const [person] = await db.select({ userId: learner.userId }).from(learner).where(eq(learner.id, input.learnerId))
    if (!person) throw fieldError('learnerId', 'is not a learner of this installation')
    if (person.userId) throw new AppError('conflict', 'This learner already has an account.')
  } else if (input.role === 'learner') throw fieldError('learnerId', 'is needed: say which learner the link is for')
  const token = newToken()
  const expiresAt = new Date(now().getTime() + LINK_DAYS * 86_400_000)
  const [row] = await db
    .insert(invitation)
    .values({
      tokenHash: hashToken(token),
      role: input.role,
      organisationId: input.organisationId ?? null,
      learnerId: input.learnerId ?? null,
      email: input.email ?? null,
      createdBy: actor.userId,
      expiresAt,
    })
    .returning()
  if (!row) throw new AppError('internal')
  await recordAudit(db, actor, 'invitation.created', 'invitation', row.id)
  return {
    link: `${publicUrl}/invitation/${token}`,
    invitation: {
      id: row.id,
      role: row.role,
      organisationName: owner,
      email: row.email,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      usedAt: null,
    },
  }
}

async function checkOrganisation({ db }: Context, { role, organisationId }: CreateInvitation): Promise<string | null> {
  const kind = role === 'business' ? 'business' : role === 'course-team' ? 'university' : null
  if (!kind) return null
  if (!organisationId) throw fieldError('organisationId', `is needed: say for which ${kind} the link is`)
  const [row] = await db.select().from(organisation).where(eq(organisation.id, organisationId))
  if (row?.kind !== kind) throw fieldError('organisationId', `is not a ${kind} of this installation`)
  return row.name
}
