import { asc, desc } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { ProgrammeList } from '../../contract/programmes.ts'
import { programme } from '../../db/schema/index.ts'
import { dayOf } from '../day-of.ts'
import { currentProgramme } from './choose-programme.ts'

/** All programmes, the one that begins latest first. */
export async function listProgrammes({ db, now }: Context, _actor: Actor): Promise<ProgrammeList> {
  const current = await currentProgramme(db, dayOf(now()))
  const rows = await db.select().from(programme).orderBy(desc(programme.startsOn), asc(programme.id))
  return {
    items: rows.map(({ id, name, startsOn, endsOn, targetParticipants, isSample }) => ({
      id,
      name,
      startsOn,
      endsOn,
      targetParticipants,
      isSample,
      isCurrent: id === current?.id,
    })),
  }
}
