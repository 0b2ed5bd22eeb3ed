import { z } from 'zod'
import { ConceptUri, Day, Figure, Instant, Month, Ratio, RegionCode, Uuid } from './common.ts'
import { kpi } from './kpi.ts'

export const ParticipationQuery = z.strictObject({ programmeId: Uuid.optional(), on: Day.optional() })
/** A count of persons; null with suppressed=true when it is between 1 and 4. */
export const SmallCount = z.strictObject({ value: z.number().int().nullable(), suppressed: z.boolean() })
/** A share of the participants with its parts; all null with suppressed=true when either side is small. */
const shareFigure = (key: 'women-share' | 'international-share') =>
  z.strictObject({
    figure: kpi(key, Figure.nullable()),
    /** Participants of whom it is not known: beside the share, never in its denominator. */
    unknown: kpi(`${key}-unknown`, z.number().int().nullable()),
    target: kpi(`${key}-target`, Ratio.nullable()),
    suppressed: z.boolean(),
  })
export const ForecastPoint = z.strictObject({
  on: Day,
  expected: kpi('forecast', z.number().int()),
  low: kpi('forecast', z.number().int()),
  high: kpi('forecast', z.number().int()),
})
export type ForecastPoint = z.infer<typeof ForecastPoint>
/** The middle and the 80 % band, at the end of each month ahead; the last point is the programme's end. */
export const Forecast = z.strictObject({
  points: z.array(ForecastPoint).min(1),
  booked: kpi('forecast-booked', z.number().int()),
  showUp: kpi('forecast-show-up', Figure),
  /** First and last day of the past intakes that were drawn from. */
  historyFrom: Day,
  historyUntil: Day,
})
export type Forecast = z.infer<typeof Forecast>
export const FunnelStage = z.enum(['interested', 'enrolled', 'started', 'completed', 'certified'])
export type FunnelStage = z.infer<typeof FunnelStage>
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
  /** The whole plan, from the first day to the last: straight lines between these points. */
  plan: z.array(z.strictObject({ on: Day, participants: kpi('planned-on-day', z.number()) })),
  byGroup: z.array(
    z.strictObject({
      code: z.string(),
      nameDe: z.string(),
      nameEn: z.string(),
      participants: kpi('participants-by-group', SmallCount),
    }),
  ),
  /** Null stands for participants whose region is not known. */
  byRegion: z.array(
    z.strictObject({ region: RegionCode.nullable(), participants: kpi('participants-by-region', SmallCount) }),
  ),
  byUniversity: z.array(
    z.strictObject({
      organisationId: Uuid,
      name: z.string(),
      participants: kpi('participants-by-university', SmallCount),
    }),
  ),
  byMicroCredential: z.array(
    z.strictObject({
      microCredentialId: Uuid,
      title: z.string(),
      organisationName: z.string(),
      participants: kpi('participants-by-micro-credential', SmallCount),
    }),
  ),
  byMonth: z.array(
    z.strictObject({
      month: Month,
      participants: kpi('participants-by-month', z.number().int()),
      planned: kpi('planned-in-month', z.number()),
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
  /** What becomes of the difference between a stage and the next. */
  losses: z.array(
    z.strictObject({
      after: FunnelStage,
      open: kpi('funnel-open', z.number().int()),
      lost: kpi('funnel-lost', z.number().int()),
    }),
  ),
  women: shareFigure('women-share'),
  international: shareFigure('international-share'),
  /** Budget in cents over participants; null where no budget is kept. */
  budgetPerParticipant: kpi('budget-per-participant', Figure.nullable()),
  seatsAhead: z.strictObject({
    seats: kpi('seats-ahead', z.number().int()),
    taken: kpi('seats-taken', z.number().int()),
    waitlisted: kpi('seats-waitlisted', z.number().int()),
  }),
  runsAhead: z.array(
    z.strictObject({
      runId: Uuid,
      microCredentialId: Uuid,
      title: z.string(),
      organisationName: z.string(),
      startsOn: Day,
      endsOn: Day,
      seats: kpi('seats-ahead', z.number().int()),
      taken: kpi('seats-taken', z.number().int()),
      waitlisted: kpi('seats-waitlisted', z.number().int()),
    }),
  ),
  /** Null with the reason in forecastMissing. */
  forecast: Forecast.nullable(),
  forecastMissing: z.enum(['not-begun', 'ended', 'too-little-history']).nullable(),
  generatedAt: Instant,
})
export type ParticipationReport = z.infer<typeof ParticipationReport>

export const BackTestQuery = z.strictObject({ programmeId: Uuid.optional() })
/** The forecast tried on a programme that has ended; programme is null when none was long enough. */
export const BackTestReport = z.strictObject({
  programme: z
    .strictObject({ id: Uuid, name: z.string(), startsOn: Day, endsOn: Day, isSample: z.boolean() })
    .nullable(),
  inside: kpi('back-test-inside', Figure),
  meanAbsoluteError: kpi('back-test-error', z.number().nullable()),
  /** The same by how far ahead the forecast looked. */
  byReach: z.array(
    z.strictObject({
      reach: z.enum(['1-3', '4-6', '7-12', '13+']),
      inside: kpi('back-test-inside', Figure),
      meanAbsoluteError: kpi('back-test-error', z.number().nullable()),
    }),
  ),
  /** What was said of the programme's end, month by month. */
  ofTheEnd: z.array(
    z.strictObject({
      from: Day,
      expected: kpi('forecast', z.number().int()),
      low: kpi('forecast', z.number().int()),
      high: kpi('forecast', z.number().int()),
      actual: kpi('participants', z.number().int()),
    }),
  ),
})
export type BackTestReport = z.infer<typeof BackTestReport>

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
