import { eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { Me } from '../../contract/accounts.ts'
import type { Database } from '../../db/client.ts'
import { learner, organisation, programme, user } from '../../db/schema/index.ts'

/** Who is signed in, and which sample sign-ins this installation offers. */
export async function readMe({ db, sampleSignIns }: Context, actor: Pick<Actor, 'userId'>): Promise<Me> {
  const samples = sampleSignIns.map((sample) => ({ ...sample }))
  if (!actor.userId) return { user: null, hasSampleData: false, sampleSignIns: samples }
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
  const isStaff = row?.role === 'manager' || row?.role === 'course-team'
  return { user: row ?? null, hasSampleData: isStaff && (await hasSampleData(db)), sampleSignIns: samples }
}

/** The sample region always has organisations and a programme; both tables are small. */
async function hasSampleData(db: Database): Promise<boolean> {
  const [owner] = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.isSample, true))
    .limit(1)
  if (owner) return true
  const [plan] = await db.select({ id: programme.id }).from(programme).where(eq(programme.isSample, true)).limit(1)
  return plan !== undefined
}
