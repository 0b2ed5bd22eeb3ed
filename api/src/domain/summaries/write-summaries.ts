import { and, asc, eq, lt } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import { summarySubscription, user } from '../../db/schema/index.ts'
import { dayOf } from '../day-of.ts'
import { purgeMails, queueMail } from '../mail/queue-mail.ts'
import { previewSummary } from './preview-summary.ts'
import { mondayOf } from './week-of.ts'

/**
 * Writes this week's summaries into the outbox, one for each subscription that has none of this week yet: run twice it
 * writes once, and a machine that slept on Monday writes when it wakes. Old mails leave.
 */
export async function writeSummaries(context: Context, signal?: AbortSignal): Promise<void> {
  const { db, now, log } = context
  await purgeMails(db, now())
  const week = mondayOf(dayOf(now()))
  const due = await db
    .select({
      id: summarySubscription.id,
      userId: summarySubscription.userId,
      programmeId: summarySubscription.programmeId,
      locale: summarySubscription.locale,
    })
    .from(summarySubscription)
    .innerJoin(user, eq(user.id, summarySubscription.userId))
    // Who is no manager any more hears nothing more of what managers see.
    .where(and(lt(summarySubscription.lastWeek, week), eq(user.role, 'manager')))
    .orderBy(asc(summarySubscription.createdAt), asc(summarySubscription.id))
  for (const { id, userId, programmeId, locale } of due) {
    if (signal?.aborted) return
    const mail = await previewSummary(context, managerOf(userId), { programmeId, locale })
    await db.transaction(async (tx) => {
      const claimed = await tx
        .update(summarySubscription)
        .set({ lastWeek: week })
        .where(and(eq(summarySubscription.id, id), lt(summarySubscription.lastWeek, week)))
        .returning({ id: summarySubscription.id })
      if (claimed.length > 0) await queueMail(tx, { ...mail, userId, createdAt: now() })
    })
  }
  if (due.length > 0) log.info({ mails: due.length }, 'weekly summaries wait in the outbox')
}

const managerOf = (userId: string): Actor => ({
  role: 'manager',
  userId,
  organisationId: null,
  learnerId: null,
  tokenId: null,
  scopes: null,
})
