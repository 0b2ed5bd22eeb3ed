import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import {
  GAP_KPIS,
  type Kpi,
  type KpiDictionary,
  type KpiKey,
  type KpiQuery,
  PARTICIPATION_KPIS,
  QUALITY_KPIS,
} from '../../contract/kpi.ts'
import { BACK_TEST_ERROR, BACK_TEST_INSIDE } from './back-test.ts'
import {
  PARTICIPANTS_BY_MICRO_CREDENTIAL,
  PARTICIPANTS_BY_MONTH,
  PARTICIPANTS_BY_REGION,
  PARTICIPANTS_BY_UNIVERSITY,
  PLANNED_IN_MONTH,
} from './breakdowns.ts'
import { BUDGET_PER_PARTICIPANT } from './budget.ts'
import { FORECAST, FORECAST_BOOKED, FORECAST_SHOW_UP } from './forecast.ts'
import {
  FUNNEL_CERTIFIED,
  FUNNEL_COMPLETED,
  FUNNEL_ENROLLED,
  FUNNEL_INTERESTED,
  FUNNEL_LOST,
  FUNNEL_OPEN,
  FUNNEL_STARTED,
} from './funnel.ts'
import {
  ASKED_SKILLS,
  CHANGES_WAITING,
  CLOSING_COMPLETED,
  CLOSING_NEEDS,
  CLOSING_OPENINGS,
  CLOSING_ORGANISATIONS,
  GAP_MUST_NEEDS,
  GAP_NEEDS,
  GAP_OFFERS,
  GAP_OPENINGS,
  GAP_SEATS,
  HOLDING,
  LEARNING,
  LISTED_SKILLS,
  OPEN_NEEDS,
  OPEN_OPENINGS,
  OPENINGS_CLOSED,
  OVERSUPPLY,
  POSTED_NEEDS,
  POSTED_OPENINGS,
  SEATS_OF_ASKED,
  TAUGHT_OF_ASKED,
  UNCOVERED,
  UNTAUGHT_NEEDS,
  UNTAUGHT_NEEDS_READ,
} from './gaps/definitions.ts'
import type { KpiDefinition } from './kpi.ts'
import { WANTED_NEEDS, WANTED_OPENINGS } from './list-wanted-skills.ts'
import { AHEAD_OF_PLAN, PLANNED_ON_DAY } from './plan.ts'
import {
  ACCEPTANCE,
  ACCEPTED,
  ADDED,
  CALIBRATION,
  FIRST_FIVE,
  FIRST_RIGHT,
  FIRST_TEN,
  IN_HUNDRED,
  JUDGED,
  LABELS,
  NOISE,
  PRECISION,
  RECALL,
  REJECTED,
  SPEED,
} from './quality/definitions.ts'
import { PARTICIPANTS } from './read-persons.ts'
import { TARGET_REACHED } from './report-participation.ts'
import { SEATS_AHEAD, SEATS_TAKEN, SEATS_WAITLISTED } from './runs-ahead.ts'
import {
  INTERNATIONAL_SHARE,
  INTERNATIONAL_SHARE_TARGET,
  INTERNATIONAL_SHARE_UNKNOWN,
  WOMEN_SHARE,
  WOMEN_SHARE_TARGET,
  WOMEN_SHARE_UNKNOWN,
} from './shares.ts'
import { PARTICIPANTS_BY_GROUP } from './suppress-small.ts'

/** Every KPI under its key: one that is missing, or stands under another's key, does not compile. */
export const KPIS: { readonly [Key in KpiKey]: KpiDefinition<Key> } = {
  participants: PARTICIPANTS,
  'target-reached': TARGET_REACHED,
  'planned-on-day': PLANNED_ON_DAY,
  'ahead-of-plan': AHEAD_OF_PLAN,
  'participants-by-group': PARTICIPANTS_BY_GROUP,
  'funnel-interested': FUNNEL_INTERESTED,
  'funnel-enrolled': FUNNEL_ENROLLED,
  'funnel-started': FUNNEL_STARTED,
  'funnel-completed': FUNNEL_COMPLETED,
  'funnel-certified': FUNNEL_CERTIFIED,
  'seats-ahead': SEATS_AHEAD,
  'seats-taken': SEATS_TAKEN,
  'seats-waitlisted': SEATS_WAITLISTED,
  'participants-by-region': PARTICIPANTS_BY_REGION,
  'participants-by-university': PARTICIPANTS_BY_UNIVERSITY,
  'participants-by-micro-credential': PARTICIPANTS_BY_MICRO_CREDENTIAL,
  'participants-by-month': PARTICIPANTS_BY_MONTH,
  'planned-in-month': PLANNED_IN_MONTH,
  'funnel-open': FUNNEL_OPEN,
  'funnel-lost': FUNNEL_LOST,
  'women-share': WOMEN_SHARE,
  'women-share-unknown': WOMEN_SHARE_UNKNOWN,
  'women-share-target': WOMEN_SHARE_TARGET,
  'international-share': INTERNATIONAL_SHARE,
  'international-share-unknown': INTERNATIONAL_SHARE_UNKNOWN,
  'international-share-target': INTERNATIONAL_SHARE_TARGET,
  'budget-per-participant': BUDGET_PER_PARTICIPANT,
  forecast: FORECAST,
  'forecast-booked': FORECAST_BOOKED,
  'forecast-show-up': FORECAST_SHOW_UP,
  'back-test-inside': BACK_TEST_INSIDE,
  'back-test-error': BACK_TEST_ERROR,
  'open-needs': OPEN_NEEDS,
  'open-openings': OPEN_OPENINGS,
  'asked-skills': ASKED_SKILLS,
  'taught-of-asked': TAUGHT_OF_ASKED,
  'seats-of-asked': SEATS_OF_ASKED,
  'gap-openings': GAP_OPENINGS,
  'gap-needs': GAP_NEEDS,
  'gap-must-needs': GAP_MUST_NEEDS,
  'gap-offers': GAP_OFFERS,
  'gap-seats': GAP_SEATS,
  'uncovered-openings': UNCOVERED,
  'persons-holding': HOLDING,
  'persons-learning': LEARNING,
  'posted-needs': POSTED_NEEDS,
  'posted-openings': POSTED_OPENINGS,
  oversupply: OVERSUPPLY,
  'openings-closed': OPENINGS_CLOSED,
  'closing-needs': CLOSING_NEEDS,
  'closing-openings': CLOSING_OPENINGS,
  'closing-organisations': CLOSING_ORGANISATIONS,
  'closing-completed': CLOSING_COMPLETED,
  'untaught-needs': UNTAUGHT_NEEDS,
  'untaught-needs-read': UNTAUGHT_NEEDS_READ,
  'listed-skills': LISTED_SKILLS,
  'changes-waiting': CHANGES_WAITING,
  'wanted-openings': WANTED_OPENINGS,
  'wanted-needs': WANTED_NEEDS,
  'quality-first-five': FIRST_FIVE,
  'quality-first-ten': FIRST_TEN,
  'quality-first-right': FIRST_RIGHT,
  'quality-in-hundred': IN_HUNDRED,
  'quality-noise': NOISE,
  'quality-precision': PRECISION,
  'quality-recall': RECALL,
  'quality-calibration': CALIBRATION,
  'quality-speed': SPEED,
  'quality-judged': JUDGED,
  'quality-labels': LABELS,
  'verdicts-accepted': ACCEPTED,
  'verdicts-rejected': REJECTED,
  'verdicts-added': ADDED,
  'acceptance-rate': ACCEPTANCE,
}

const onTheWire = (topic: Kpi['topic'], key: KpiKey): Kpi => {
  const { unit, name, rule, parts, empty, date } = KPIS[key]
  return {
    key,
    topic,
    unit,
    nameDe: name.de,
    nameEn: name.en,
    ruleDe: rule.de,
    ruleEn: rule.en,
    partsDe: parts.de,
    partsEn: parts.en,
    emptyDe: empty.de,
    emptyEn: empty.en,
    dateDe: date.de,
    dateEn: date.en,
  }
}

const ALL: readonly Kpi[] = [
  ...PARTICIPATION_KPIS.map((key) => onTheWire('participation', key)),
  ...GAP_KPIS.map((key) => onTheWire('gaps', key)),
  ...QUALITY_KPIS.map((key) => onTheWire('quality', key)),
]

/** What every figure means, by topic; with a search those that say all its words somewhere, in either language. */
export async function readKpis(
  _context: Context,
  _actor: Actor,
  { q = '' }: z.output<typeof KpiQuery>,
): Promise<KpiDictionary> {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean)
  const says = (kpi: Kpi) => {
    const text = Object.values(kpi).join('\n').toLowerCase()
    return words.every((word) => text.includes(word))
  }
  return { items: ALL.filter(says) }
}
