import { z } from 'zod'
import { ConceptUri, Day, Figure, Instant, Locale, Provenance, RegionCode, Sector, Uuid } from './common.ts'
import { DemandSource } from './demands.ts'
import { kpi } from './kpi.ts'

export const ParticipationQuery = z.strictObject({ programmeId: Uuid.optional(), on: Day.optional() })
/** A count of persons; null with suppressed=true when it is between 1 and 4. */
export const SmallCount = z.strictObject({ value: z.number().int().nullable(), suppressed: z.boolean() })
export const ParticipationReport = z.strictObject({
  programmeId: Uuid,
  programmeName: z.string(),
  isSample: z.boolean(),
  on: Day,
  startsOn: Day,
  endsOn: Day,
  /** Distinct persons whose first run in the programme has begun by the day, over the target. */
  participants: kpi('target-reached', Figure),
  /** Straight line between the plan's milestones on that day. */
  plannedOnDay: kpi('planned-on-day', z.number()),
  /** participants minus planned, rounded; negative = behind. */
  aheadOfPlan: kpi('ahead-of-plan', z.number()),
  byGroup: z.array(
    z.strictObject({
      code: z.string(),
      nameDe: z.string(),
      nameEn: z.string(),
      participants: kpi('participants-by-group', SmallCount),
    }),
  ),
  /** First starts accumulated by month; from the programme's start to the day. */
  burnUp: z.array(
    z.strictObject({
      on: Day,
      participants: kpi('participants', z.number().int()),
      planned: kpi('planned-on-day', z.number()),
    }),
  ),
  funnel: z.strictObject({
    interested: kpi('funnel-interested', z.number().int()),
    enrolled: kpi('funnel-enrolled', z.number().int()),
    started: kpi('funnel-started', z.number().int()),
    completed: kpi('funnel-completed', z.number().int()),
    certified: kpi('funnel-certified', z.number().int()),
  }),
  seatsAhead: z.strictObject({
    seats: kpi('seats-ahead', z.number().int()),
    taken: kpi('seats-taken', z.number().int()),
  }),
  generatedAt: Instant,
})
export type ParticipationReport = z.infer<typeof ParticipationReport>

export const GapQuery = z.strictObject({
  region: RegionCode.optional(),
  sector: Sector.optional(),
  source: DemandSource.default('need'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type GapQuery = z.infer<typeof GapQuery>
/** The view to print: its programme, its day, its filters. */
export const PrintableQuery = ParticipationQuery.extend(GapQuery.omit({ limit: true }).shape).extend({
  locale: Locale.default('de'),
})
export const Gap = z.strictObject({
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  openings: kpi('gap-openings', z.number().int()),
  needs: kpi('gap-needs', z.number().int()),
  organisations: kpi('gap-organisations', z.number().int()),
  mustNeeds: kpi('gap-must-needs', z.number().int()),
  /** Newest needs behind the figure, at most five. */
  examples: z.array(
    z.strictObject({ needId: Uuid, title: z.string(), organisationName: z.string(), words: z.array(z.string()) }),
  ),
})
export type Gap = z.infer<typeof Gap>
export const GapReport = Provenance.extend({
  gaps: z.array(Gap),
  /** All skills open needs ask for, and those of them that a published offer teaches. */
  askedSkills: kpi('asked-skills', z.number().int()),
  taughtOfAsked: kpi('taught-of-asked', Figure),
  openNeeds: kpi('open-needs', z.number().int()),
  source: DemandSource,
  generatedAt: Instant,
})
export type GapReport = z.infer<typeof GapReport>

/** Public: what the region asks for, without naming a business. */
export const WantedSkill = z.strictObject({
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  /** Open needs that ask for it. */
  needs: kpi('wanted-needs', z.number().int()),
  openings: kpi('wanted-openings', z.number().int()),
  taught: z.boolean(),
})
export const WantedSkillList = z.strictObject({ items: z.array(WantedSkill) })
export type WantedSkillList = z.infer<typeof WantedSkillList>
