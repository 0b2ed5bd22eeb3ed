import { Locale } from './common.ts'
import { GapQuery } from './gaps.ts'
import { ParticipationQuery } from './reports.ts'

/** The view to print: its programme, its day, its filters. */
export const PrintableQuery = ParticipationQuery.extend(GapQuery.omit({ limit: true }).shape).extend({
  locale: Locale.default('de'),
})
