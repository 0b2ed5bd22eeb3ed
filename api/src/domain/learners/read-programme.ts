import { asc, desc, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import type { ProgrammeSummary } from '../../contract/accounts.ts'
import { learnerGroup, programme } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { dayOf } from '../day-of.ts'

/** The programme that runs today (else the one that started last), with its learner groups. */
export async function readProgramme({ db, now }: Pick<Context, 'db' | 'now'>): Promise<ProgrammeSummary> {
  const rows = await db.select().from(programme).orderBy(desc(programme.startsOn))
  const today = dayOf(now())
  const row = rows.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn) ?? rows[0]
  if (!row) throw new AppError('not-found', 'No programme has been set up yet.')
  const groups = await db
    .select()
    .from(learnerGroup)
    .where(eq(learnerGroup.programmeId, row.id))
    .orderBy(asc(learnerGroup.position))
  return {
    id: row.id,
    name: row.name,
    targetParticipants: row.targetParticipants,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    isSample: row.isSample,
    groups: groups.map(({ id, code, nameDe, nameEn }) => ({ id, code, nameDe, nameEn })),
  }
}
