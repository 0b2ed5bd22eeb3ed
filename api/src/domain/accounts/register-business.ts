import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Context } from '../../context.ts'
import type { RegisterBusiness } from '../../contract/accounts.ts'
import { organisation, user } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'

/**
 * A business and its first account.
 * @returns the new user's id
 * @throws {AppError} email-taken
 */
export async function registerBusiness(
  { db, signIn }: Context,
  input: z.output<typeof RegisterBusiness>,
): Promise<string> {
  const { name, email, password } = input
  // The sign-in library writes on its own connection, so the account cannot join our transaction: it is taken back on failure.
  const userId = await signIn.createUser({ name, email, password, role: 'business', organisationId: null })
  try {
    await db.transaction(async (tx) => {
      const [row] = await tx
        .insert(organisation)
        .values({
          kind: 'business',
          name: input.organisationName,
          sector: input.sector,
          sizeClass: input.sizeClass,
          region: input.region,
        })
        .returning({ id: organisation.id })
      if (!row) throw new AppError('internal')
      await tx.update(user).set({ organisationId: row.id }).where(eq(user.id, userId))
    })
  } catch (error) {
    await db.delete(user).where(eq(user.id, userId))
    throw error
  }
  return userId
}
