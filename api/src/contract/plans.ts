import { z } from 'zod'
import { ConceptUri, Day, Instant, Provenance, Ratio, Uuid } from './common.ts'

/** What an update did to a step of the plan before. Days are the step's beginning. */
export const PlanChange = z.strictObject({
  kind: z.enum(['passed', 'added', 'left-out', 'moved']),
  title: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
})
export type PlanChange = z.infer<typeof PlanChange>

export const PlanStep = z.strictObject({
  microCredentialId: Uuid,
  title: z.string(),
  runId: Uuid.nullable(),
  /** As planned. */
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  hours: z.number(),
  /** Where the learner stands today. */
  state: z.enum(['passed', 'enrolled', 'open']),
  /** What has changed since the plan was saved: other dates, no seat left, over before it was taken, no longer on offer. */
  change: z.enum(['moved', 'full', 'over', 'retired']).nullable(),
  /** The run's dates today, when they moved. */
  movedTo: z.strictObject({ startsOn: Day, endsOn: Day }).nullable(),
})
export type PlanStep = z.infer<typeof PlanStep>

/** A plan that somebody follows: as it was saved, beside what is so today. */
export const FollowedPlan = Provenance.extend({
  learnerId: Uuid,
  savedAt: Instant,
  coverageBefore: Ratio,
  coverageAfter: Ratio,
  steps: z.array(PlanStep),
  /** Some step cannot be taken as planned any more: planning again helps. */
  outdated: z.boolean(),
  /** What the last update changed; empty when the plan was saved for the first time. */
  changes: z.array(PlanChange),
})
export type FollowedPlan = z.infer<typeof FollowedPlan>
export const MaybePlan = z.strictObject({ plan: FollowedPlan.nullable() })
export type MaybePlan = z.infer<typeof MaybePlan>
/** The plan is worked out by the server, from what is stored. */
export const SavePlan = z.strictObject({})

export const PlannedDemand = z.strictObject({
  /** Learners who follow a plan. */
  plans: z.number().int(),
  /** Which micro-credentials plans lean on, most plans first; passed steps do not count. */
  leanedOn: z.array(
    z.strictObject({
      id: Uuid,
      title: z.string(),
      plans: z.number().int(),
      runs: z.array(
        z.strictObject({
          id: Uuid,
          startsOn: Day,
          plans: z.number().int(),
          seatsFree: z.number().int(),
          /** Plans on this run without an enrolment, less the seats that are free; 0 when they suffice. */
          short: z.number().int(),
        }),
      ),
    }),
  ),
  /** What plans leave open: coverage that one more taught skill would add, summed over plans; largest first. */
  unmet: z.array(
    z.strictObject({
      uri: ConceptUri,
      labelDe: z.string(),
      labelEn: z.string(),
      plans: z.number().int(),
      value: z.number(),
    }),
  ),
})
export type PlannedDemand = z.infer<typeof PlannedDemand>
