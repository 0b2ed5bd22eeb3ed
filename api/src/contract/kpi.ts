import { z } from 'zod'
import { LIMITS } from './common.ts'

/** What a figure counts. A share is a fraction; money is in cents. */
export const KpiUnit = z.enum([
  'persons',
  'share',
  'openings',
  'needs',
  'skills',
  'texts',
  'labels',
  'verdicts',
  'organisations',
  'offers',
  'seats',
  'cents',
  'hours',
  'days',
  'milliseconds',
  'records',
])
export type KpiUnit = z.infer<typeof KpiUnit>

/** Figures that say whether a programme is on course. */
export const PARTICIPATION_KPIS = [
  'participants',
  'target-reached',
  'planned-on-day',
  'ahead-of-plan',
  'participants-by-group',
  'funnel-interested',
  'funnel-enrolled',
  'funnel-started',
  'funnel-completed',
  'funnel-certified',
  'seats-ahead',
  'seats-taken',
  'seats-waitlisted',
  'participants-by-region',
  'participants-by-university',
  'participants-by-micro-credential',
  'participants-by-month',
  'planned-in-month',
  'funnel-open',
  'funnel-lost',
  'women-share',
  'women-share-unknown',
  'women-share-target',
  'international-share',
  'international-share-unknown',
  'international-share-target',
  'budget-per-participant',
  'forecast',
  'forecast-booked',
  'forecast-show-up',
  'back-test-inside',
  'back-test-error',
] as const
/** Figures that say what the region asks for. */
export const GAP_KPIS = [
  'open-needs',
  'open-openings',
  'asked-skills',
  'taught-of-asked',
  'seats-of-asked',
  'gap-openings',
  'gap-needs',
  'gap-must-needs',
  'gap-offers',
  'gap-seats',
  'uncovered-openings',
  'persons-holding',
  'persons-learning',
  'posted-needs',
  'posted-openings',
  'oversupply',
  'openings-closed',
  'closing-needs',
  'closing-openings',
  'closing-organisations',
  'closing-completed',
  'untaught-needs',
  'untaught-needs-read',
  'listed-skills',
  'changes-waiting',
  'wanted-openings',
  'wanted-needs',
] as const

/** Figures that say how good the matching is. */
export const QUALITY_KPIS = [
  'quality-first-five',
  'quality-first-ten',
  'quality-first-right',
  'quality-in-hundred',
  'quality-noise',
  'quality-precision',
  'quality-recall',
  'quality-calibration',
  'quality-speed',
  'quality-judged',
  'quality-labels',
  'verdicts-accepted',
  'verdicts-rejected',
  'verdicts-added',
  'acceptance-rate',
] as const

/** Fewer verdicts than this say nothing about a share: only their numbers are shown. */
export const LEAST_VERDICTS = 10

export const KpiTopic = z.enum(['participation', 'gaps', 'quality'])
export type KpiTopic = z.infer<typeof KpiTopic>
export const KpiKey = z.enum([...PARTICIPATION_KPIS, ...GAP_KPIS, ...QUALITY_KPIS])
export type KpiKey = z.infer<typeof KpiKey>

/** Under this name the description of the API says which KPI a number is. */
export const KPI_KEYWORD = 'x-kpi'
/** Names the KPI that the numbers in a schema are. A report with a number that names none fails a test. */
export const kpi = <Schema extends z.ZodType>(key: KpiKey, schema: Schema): Schema =>
  schema.meta({ [KPI_KEYWORD]: key }) as Schema

/** A figure's definition, in both languages. */
export const Kpi = z.strictObject({
  key: KpiKey,
  topic: KpiTopic,
  unit: KpiUnit,
  nameDe: z.string(),
  nameEn: z.string(),
  /** What is counted, and what is not. */
  ruleDe: z.string(),
  ruleEn: z.string(),
  /** What stands above and below the line; for a count, what adds up to it. */
  partsDe: z.string(),
  partsEn: z.string(),
  /** What it says when there is nothing to count. */
  emptyDe: z.string(),
  emptyEn: z.string(),
  /** Which day it is of. */
  dateDe: z.string(),
  dateEn: z.string(),
})
export type Kpi = z.infer<typeof Kpi>

export const KpiQuery = z.strictObject({ q: z.string().trim().max(LIMITS.searchLength).optional() })
export const KpiDictionary = z.strictObject({ items: z.array(Kpi) })
export type KpiDictionary = z.infer<typeof KpiDictionary>
