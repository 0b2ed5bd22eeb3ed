import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import {
  GAP_KPIS,
  type Kpi,
  type KpiDictionary,
  type KpiKey,
  type KpiQuery,
  PARTICIPATION_KPIS,
} from '../../contract/kpi.ts'
import type { KpiDefinition } from './kpi.ts'
import {
  ASKED_SKILLS,
  GAP_MUST_NEEDS,
  GAP_NEEDS,
  GAP_OPENINGS,
  GAP_ORGANISATIONS,
  OPEN_NEEDS,
  TAUGHT_OF_ASKED,
} from './list-gaps.ts'
import { WANTED_NEEDS, WANTED_OPENINGS } from './list-wanted-skills.ts'
import { AHEAD_OF_PLAN, PLANNED_ON_DAY } from './plan.ts'
import {
  FUNNEL_CERTIFIED,
  FUNNEL_COMPLETED,
  FUNNEL_ENROLLED,
  FUNNEL_INTERESTED,
  FUNNEL_STARTED,
  SEATS_AHEAD,
  SEATS_TAKEN,
} from './read-funnel.ts'
import { PARTICIPANTS } from './read-participants.ts'
import { TARGET_REACHED } from './report-participation.ts'
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
  'open-needs': OPEN_NEEDS,
  'asked-skills': ASKED_SKILLS,
  'taught-of-asked': TAUGHT_OF_ASKED,
  'gap-openings': GAP_OPENINGS,
  'gap-needs': GAP_NEEDS,
  'gap-must-needs': GAP_MUST_NEEDS,
  'gap-organisations': GAP_ORGANISATIONS,
  'wanted-openings': WANTED_OPENINGS,
  'wanted-needs': WANTED_NEEDS,
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
