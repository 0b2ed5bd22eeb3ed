import { z } from 'zod'
import { LearnerGroup } from './accounts.ts'
import { Day, Month, PageQuery, pageOf, RegionCode, Uuid } from './common.ts'
import { FunnelStage, ParticipationQuery } from './reports.ts'

/** The figures of participation that are made of persons. */
export const PeopleFigure = z.enum([
  'participants',
  'interested',
  'enrolled',
  'completed',
  'certified',
  'open-interested',
  'open-enrolled',
  'open-started',
  'open-completed',
  'lost-interested',
  'lost-enrolled',
  'lost-started',
  'lost-completed',
  'women',
  'women-known',
  'women-unknown',
  'international',
  'international-known',
  'international-unknown',
  'booked',
])
export type PeopleFigure = z.infer<typeof PeopleFigure>

/** Which figure, and which part of it: all that is said must be true of a person. */
export const PeopleFilter = ParticipationQuery.extend({
  figure: PeopleFigure.default('participants'),
  /** Code of a group. */
  group: z.string().max(40).optional(),
  region: z.union([RegionCode, z.literal('unknown')]).optional(),
  /** University, or micro-credential, of the run the person began first. */
  organisationId: Uuid.optional(),
  microCredentialId: Uuid.optional(),
  /** Month in which the person's first run began. */
  month: Month.optional(),
})
export type PeopleFilter = z.output<typeof PeopleFilter>
export const PeopleQuery = PeopleFilter.extend(PageQuery.shape)

export const PersonBehind = z.strictObject({
  learnerId: Uuid,
  name: z.string(),
  group: LearnerGroup,
  /** The furthest stage reached in any run. */
  stage: FunnelStage,
  /** Day on which the first run began; null for whoever does not participate. */
  begunOn: Day.nullable(),
  /** What the person began first. */
  microCredentialTitle: z.string().nullable(),
  organisationName: z.string().nullable(),
  isSample: z.boolean(),
})
export type PersonBehind = z.infer<typeof PersonBehind>
export const PeoplePage = pageOf(PersonBehind)
export type PeoplePage = z.infer<typeof PeoplePage>
