import { eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { OPERATOR } from '../../context.ts'
import { user } from '../../db/schema/index.ts'
import { createInvitation } from './create-invitation.ts'

/** A one-time link for the first manager; null when there is a manager already. */
export async function ensureFirstManager(context: Context): Promise<string | null> {
  const [manager] = await context.db.select({ id: user.id }).from(user).where(eq(user.role, 'manager')).limit(1)
  if (manager) return null
  return (await createInvitation(context, OPERATOR, { role: 'manager' })).link
}
