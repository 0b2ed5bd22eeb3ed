import { and, asc, desc, eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import type { SubscribeSummary, Summaries } from '../../contract/summaries.ts'
import { programme, summarySubscription, user } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { dayOf } from '../day-of.ts'
import { readWaitingMails } from '../mail/queue-mail.ts'
import { mondayOf } from './week-of.ts'

const SHOWN = 10

/** Every programme with whether the actor hears of it on Mondays, and the mails that wait for them. */
export async function readSummaries({ db }: Context, { userId }: Actor): Promise<Summaries> {
  const [person] = await db
    .select({ email: user.email })
    .from(user)
    .where(eq(user.id, userId ?? ''))
  if (!person || userId === null) throw new AppError('forbidden')
  const items = await db
    .select({ programmeId: programme.id, programmeName: programme.name, locale: summarySubscription.locale })
    .from(programme)
    .leftJoin(
      summarySubscription,
      and(eq(summarySubscription.programmeId, programme.id), eq(summarySubscription.userId, userId)),
    )
    .orderBy(desc(programme.startsOn), asc(programme.id))
  const waiting = await readWaitingMails(db, userId, SHOWN)
  return {
    address: person.email,
    items,
    waiting: waiting.map(({ id, subject, createdAt }) => ({ id, subject, createdAt: createdAt.toISOString() })),
  }
}

/**
 * Switches the summary of a programme on for the actor, or changes its language. The first comes next Monday.
 * @throws {AppError} not-found when there is no such programme
 */
export async function subscribeSummary(
  context: Context,
  actor: Actor,
  { programmeId, locale }: SubscribeSummary,
): Promise<Summaries> {
  const { db, now } = context
  if (actor.userId === null) throw new AppError('forbidden')
  const [known] = await db.select({ id: programme.id }).from(programme).where(eq(programme.id, programmeId))
  if (!known) throw new AppError('not-found')
  await db
    .insert(summarySubscription)
    .values({ userId: actor.userId, programmeId, locale, lastWeek: mondayOf(dayOf(now())), createdAt: now() })
    .onConflictDoUpdate({
      target: [summarySubscription.userId, summarySubscription.programmeId],
      set: { locale },
    })
  return readSummaries(context, actor)
}

/** Switches the summary of a programme off. Without effect where it is off. */
export async function unsubscribeSummary(context: Context, actor: Actor, { id }: { id: string }): Promise<Summaries> {
  await context.db
    .delete(summarySubscription)
    .where(and(eq(summarySubscription.userId, actor.userId ?? ''), eq(summarySubscription.programmeId, id)))
  return readSummaries(context, actor)
}
