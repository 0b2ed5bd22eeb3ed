import { asc, count, eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { Programme, ProgrammeTargets } from '../../contract/programmes.ts'
import type { Database } from '../../db/client.ts'
import { learner, learnerGroup, programme, programmeMilestone, programmeTarget } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'

/** What a programme aims at besides a number of participants. */
export async function readTargets(db: Database, programmeId: string): Promise<ProgrammeTargets> {
  const rows = await db.select().from(programmeTarget).where(eq(programmeTarget.programmeId, programmeId))
  const shareOf = (kind: string) => rows.find((row) => row.kind === kind)?.value ?? null
  return { womenShare: shareOf('women-share'), internationalShare: shareOf('international-share') }
}

export const readMilestones = (db: Database, programmeId: string) =>
  db
    .select({ on: programmeMilestone.on, participants: programmeMilestone.participants })
    .from(programmeMilestone)
    .where(eq(programmeMilestone.programmeId, programmeId))
    .orderBy(asc(programmeMilestone.on))

/** A programme as its manager edits it. */
export async function readProgrammePlan(
  { db }: Pick<Context, 'db'>,
  _actor: Actor,
  { id }: { id: string },
): Promise<Programme> {
  const [row] = await db.select().from(programme).where(eq(programme.id, id))
  if (!row) throw new AppError('not-found')
  const groups = await db
    .select({
      id: learnerGroup.id,
      code: learnerGroup.code,
      nameDe: learnerGroup.nameDe,
      nameEn: learnerGroup.nameEn,
      learners: count(learner.id),
    })
    .from(learnerGroup)
    .leftJoin(learner, eq(learner.groupId, learnerGroup.id))
    .where(eq(learnerGroup.programmeId, id))
    .groupBy(learnerGroup.id)
    .orderBy(asc(learnerGroup.position), asc(learnerGroup.id))
  return {
    id,
    name: row.name,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    targetParticipants: row.targetParticipants,
    budgetCents: row.budgetCents,
    targets: await readTargets(db, id),
    milestones: await readMilestones(db, id),
    groups,
    isSample: row.isSample,
    revision: row.revision,
  }
}
