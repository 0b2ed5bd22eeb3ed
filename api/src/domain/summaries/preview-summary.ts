import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import { GapQuery } from '../../contract/gaps.ts'
import type { Mail, SummaryPreviewQuery } from '../../contract/summaries.ts'
import { user } from '../../db/schema/index.ts'
import { AppError } from '../../errors.ts'
import { listGaps } from '../reports/gaps/list-gaps.ts'
import { reportParticipation } from '../reports/report-participation.ts'
import { composeSummary } from './compose-summary.ts'
import { weekBefore } from './week-of.ts'

/** Gaps that a mail names. */
const NAMED = 5

/**
 * The weekly summary as it would be written now, to the actor's own address, with the numbers of the reports.
 * @throws {AppError} not-found when there is no such programme
 */
export async function previewSummary(
  context: Context,
  actor: Actor,
  { programmeId, locale }: z.output<typeof SummaryPreviewQuery>,
): Promise<Mail> {
  const [person] = await context.db
    .select({ email: user.email })
    .from(user)
    .where(eq(user.id, actor.userId ?? ''))
  if (!person) throw new AppError('forbidden')
  const participation = await reportParticipation(context, actor, { programmeId })
  const earlier = weekBefore(participation.on)
  const before =
    earlier >= participation.startsOn ? await reportParticipation(context, actor, { programmeId, on: earlier }) : null
  const gaps = await listGaps(context, actor, { ...GapQuery.parse({}), limit: NAMED })
  return { to: person.email, locale, ...composeSummary({ participation, before, gaps }, locale, context.publicUrl) }
}
