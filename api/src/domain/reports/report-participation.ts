import { and, asc, desc, eq, gte, lte } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { ParticipationQuery, ParticipationReport } from '../../contract/reports.ts'
import type { Database } from '../../db/client.ts'
import { learnerGroup, programme, programmeMilestone } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { dayOf } from '../day-of.ts'
import { burnUp, roundTenth } from './burn-up.ts'
import { defineKpi, ON_THE_DAY } from './kpi.ts'
import { plannedOn } from './plan.ts'
import { readFunnel, readSeatsAhead } from './read-funnel.ts'
import { readParticipants } from './read-participants.ts'
import { suppressSmall } from './suppress-small.ts'

export const TARGET_REACHED = defineKpi({
  key: 'target-reached',
  unit: 'share',
  name: { de: 'Anteil am Ziel', en: 'Share of the target' },
  rule: {
    de: 'Teilnehmende geteilt durch das Ziel des Programms. Kann über 100 % liegen.',
    en: "Participants divided by the programme's target. May exceed 100 %.",
  },
  parts: {
    de: 'Teilnehmende von Personen, die das Programm erreichen soll.',
    en: 'Participants of persons the programme is to reach.',
  },
  empty: { de: 'Keine Angabe, solange kein Ziel gesetzt ist.', en: 'No data as long as no target is set.' },
  date: ON_THE_DAY,
})

/**
 * Where the programme stands against its target and plan on a day. A report never looks ahead: a later day than
 * today is answered as of today.
 * @throws {AppError} not-found when there is no such programme
 */
export async function reportParticipation(
  { db, now }: Context,
  _actor: Actor,
  query: z.output<typeof ParticipationQuery>,
): Promise<ParticipationReport> {
  const today = dayOf(now())
  const on = query.on && query.on < today ? query.on : today
  const frame = await findProgramme(db, query.programmeId, today)
  const groups = await db
    .select()
    .from(learnerGroup)
    .where(eq(learnerGroup.programmeId, frame.id))
    .orderBy(asc(learnerGroup.position))
  const plan = await db.select().from(programmeMilestone).where(eq(programmeMilestone.programmeId, frame.id))
  const participants = await readParticipants(db, frame.id, on)
  const { interested, enrolled, completed, certified } = await readFunnel(db, frame.id, on)
  const planned = plannedOn(on, frame, plan)
  const count = participants.length
  const target = frame.targetParticipants
  const shown = suppressSmall(groups.map(({ id }) => participants.filter((person) => person.groupId === id).length))
  return {
    programmeId: frame.id,
    programmeName: frame.name,
    isSample: frame.isSample,
    on,
    startsOn: frame.startsOn,
    endsOn: frame.endsOn,
    participants: { value: target > 0 ? count / target : null, numerator: count, denominator: target },
    plannedOnDay: roundTenth(planned),
    aheadOfPlan: Math.round(count - planned),
    byGroup: groups.map(({ code, nameDe, nameEn }, at) => ({
      code,
      nameDe,
      nameEn,
      participants: shown[at] ?? { value: null, suppressed: true },
    })),
    burnUp: burnUp(
      participants.map((person) => person.begunOn),
      frame,
      plan,
      [on, frame.endsOn].sort()[0] ?? on,
    ),
    funnel: { interested, enrolled, started: count, completed, certified },
    seatsAhead: await readSeatsAhead(db, on, frame.endsOn),
    generatedAt: now().toISOString(),
  }
}

/** The named programme, else the running one, else the one that ends last. */
async function findProgramme(db: Database, id: string | undefined, today: string) {
  const [running] = await db
    .select()
    .from(programme)
    .where(id ? eq(programme.id, id) : and(lte(programme.startsOn, today), gte(programme.endsOn, today)))
    .orderBy(desc(programme.startsOn), asc(programme.id))
    .limit(1)
  if (running) return running
  const [latest] = id
    ? []
    : await db.select().from(programme).orderBy(desc(programme.endsOn), asc(programme.id)).limit(1)
  if (!latest) throw new AppError('not-found')
  return latest
}
