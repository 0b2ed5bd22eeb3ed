import { z } from 'zod'
import { Instant, Locale, Uuid } from './common.ts'

export const SummaryItem = z.strictObject({
  programmeId: Uuid,
  programmeName: z.string(),
  /** Null while it is switched off. */
  locale: Locale.nullable(),
})
/** What a manager hears of every Monday, and what of it waits. */
export const Summaries = z.strictObject({
  /** The account's own address: the only one it goes to. */
  address: z.string(),
  items: z.array(SummaryItem),
  /** Mails to this person that have no way out yet, newest first; at most ten. */
  waiting: z.array(z.strictObject({ id: Uuid, subject: z.string(), createdAt: Instant })),
})
export type Summaries = z.infer<typeof Summaries>

/** Switches the summary of a programme on, or changes its language. */
export const SubscribeSummary = z.strictObject({ programmeId: Uuid, locale: Locale })
export type SubscribeSummary = z.infer<typeof SubscribeSummary>

export const SummaryPreviewQuery = z.strictObject({ programmeId: Uuid, locale: Locale.default('de') })
/** The mail as it would be written now. */
export const Mail = z.strictObject({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  locale: Locale,
})
export type Mail = z.infer<typeof Mail>
