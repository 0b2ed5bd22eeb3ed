import { asc, eq } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { learnerGroup } from '../../db/schema/index.ts'
import { dayOf } from '../day-of.ts'
import { chooseProgramme } from '../programmes/choose-programme.ts'

/**
 * The programme and the day a report speaks of, with the programme's groups in their order. A report never looks ahead:
 * a later day than today is answered as of today.
 * @throws {AppError} not-found when there is no such programme
 */
export async function askedReport(
  { db, now }: Pick<Context, 'db' | 'now'>,
  query: { programmeId?: string | undefined; on?: string | undefined },
) {
  const today = dayOf(now())
  const on = query.on && query.on < today ? query.on : today
  const programme = await chooseProgramme(db, query.programmeId, today)
  const groups = await db
    .select({
      id: learnerGroup.id,
      code: learnerGroup.code,
      nameDe: learnerGroup.nameDe,
      nameEn: learnerGroup.nameEn,
    })
    .from(learnerGroup)
    .where(eq(learnerGroup.programmeId, programme.id))
    .orderBy(asc(learnerGroup.position), asc(learnerGroup.id))
  return { on, today, programme, groups }
}
