import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { Me } from '../../contract/accounts.ts'
import { learner, organisation, user } from '../../db/schema/index.ts'

/** Who is signed in, and which sample sign-ins this installation offers. */
export async function readMe({ db, sampleSignIns }: Context, actor: Pick<Actor, 'userId'>): Promise<Me> {
  const samples = sampleSignIns.map((sample) => ({ ...sample }))
  if (!actor.userId) return { user: null, sampleSignIns: samples }
  const [row] = await db
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      organisationId: user.organisationId,
      organisationName: organisation.name,
      learnerId: learner.id,
    })
    .from(user)
    .leftJoin(organisation, eq(organisation.id, user.organisationId))
    .leftJoin(learner, eq(learner.userId, user.id))
    .where(eq(user.id, actor.userId))
  return { user: row ?? null, sampleSignIns: samples }
}
