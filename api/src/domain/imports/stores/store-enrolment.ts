import { and, asc, eq } from 'drizzle-orm'
import type { EnrolmentEventKind } from '../../../contract/participation.ts'
import type { Database } from '../../../db/client.ts'
import { enrolmentEvent } from '../../../db/schema/index.ts'
import { dayOf } from '../../day-of.ts'
import { refusal } from '../../participation/enrolment-states.ts'
import { recordEnrolment } from '../../participation/record-enrolment.ts'
import type { ReadRow } from '../kinds/kind.ts'
import { RowFault, textAt } from './each-row.ts'
import type { KnownOffer } from './find-offers.ts'
import { findRunOfRow, type RunOfRow } from './find-runs.ts'
import { faultAt, type Scope } from './row-store.ts'

export const ENROLMENT_FIELDS = [
  'microCredential',
  'runReference',
  'runStartsOn',
  'enrolmentState',
  'occurredOn',
] as const

type Step = readonly [kind: EnrolmentEventKind, on: string]
interface Latest {
  readonly kind: EnrolmentEventKind
  readonly occurredOn: string
}

/** Whether a row says where its person stands in a run; a day alone says nothing. */
export const saysEnrolment = (values: ReadRow['values']): boolean =>
  ENROLMENT_FIELDS.some((field) => field !== 'occurredOn' && textAt(values, field) !== null)

/**
 * Records the state a roster tells of, by the rules of recordEnrolment, with the states in between that those rules ask for.
 * A state that the log holds already is not recorded again: one of the same day, the present one, and without a day in the
 * row any. So an old roster read again changes nothing, and whoever enrols anew after a withdrawal says on which day.
 * @returns whether anything was recorded
 * @throws {RowFault}
 */
export async function storeEnrolment(
  db: Database,
  scope: Scope,
  offers: readonly KnownOffer[],
  learnerId: string,
  values: ReadRow['values'],
): Promise<boolean> {
  const { context, actor } = scope
  const run = await findRunOfRow(db, scope, offers, values)
  const state = textAt(values, 'enrolmentState') as EnrolmentEventKind | null
  if (state === null) throw new RowFault(faultAt(scope, 'enrolmentState', 'required'))
  const today = dayOf(context.now())
  const given = textAt(values, 'occurredOn')
  if (given !== null && given > today) throw new RowFault(faultAt(scope, 'occurredOn', 'day-in-the-future', given))
  const log = await db
    .select({ kind: enrolmentEvent.kind, occurredOn: enrolmentEvent.occurredOn })
    .from(enrolmentEvent)
    .where(and(eq(enrolmentEvent.learnerId, learnerId), eq(enrolmentEvent.runId, run.id)))
    .orderBy(asc(enrolmentEvent.occurredOn), asc(enrolmentEvent.id))
  const latest = log.at(-1) ?? null
  const isKnown = log.some(({ kind, occurredOn }) => kind === state && (given === null || occurredOn === given))
  if (isKnown || latest?.kind === state) return false
  if (run.offer.status !== 'published')
    throw new RowFault(faultAt(scope, 'microCredential', 'not-on-offer', run.offer.title))
  const on = given ?? today
  if (latest && on < latest.occurredOn) throw new RowFault(faultAt(scope, 'occurredOn', 'day-before-latest', on))
  const steps = findSteps(latest, state, on, run)
  if (!steps) {
    // With all the time in the world it would do: then only the day is wrong.
    const isTooEarly = findSteps(latest, state, '9999-12-31', run) !== null
    throw new RowFault(faultAt(scope, 'enrolmentState', isTooEarly ? 'run-not-begun' : 'state-order', state))
  }
  for (const [kind, occurredOn] of steps)
    await recordEnrolment({ ...context, db }, actor, { learnerId, runId: run.id, kind, occurredOn })
  return true
}

/** States that may be left out of a roster because a later one implies them, fewest first. */
const LEADS: Readonly<Partial<Record<EnrolmentEventKind, readonly (readonly EnrolmentEventKind[])[]>>> = {
  started: [['enrolled']],
  'dropped-out': [['enrolled']],
  completed: [['enrolled']],
  certified: [['completed'], ['enrolled', 'completed']],
  // The least that somebody can have withdrawn from: it holds no seat and counts nobody as a participant.
  withdrawn: [['interested']],
}

/**
 * The events that lead to a state on a day: none that the rules do not ask for, each on the earliest day that the figures
 * bear. Whoever took part was enrolled when the run began; whoever is certified had completed by its end.
 * @returns null when no way leads there
 */
export function findSteps(
  latest: Latest | null,
  state: EnrolmentEventKind,
  on: string,
  run: Pick<RunOfRow, 'startsOn' | 'endsOn'>,
): Step[] | null {
  for (const lead of [[], ...(LEADS[state] ?? [])]) {
    const steps: Step[] = []
    let from = latest
    for (const kind of [...lead, state]) {
      const wanted = kind === state || kind === 'interested' ? on : kind === 'completed' ? run.endsOn : run.startsOn
      const occurredOn = later(earlier(wanted, on), from?.occurredOn ?? '')
      if (refusal(from?.kind ?? null, kind, occurredOn, run.startsOn) !== null) break
      steps.push([kind, occurredOn])
      from = { kind, occurredOn }
    }
    if (from?.kind === state && steps.length === lead.length + 1) return steps
  }
  return null
}

const earlier = (a: string, b: string): string => (a < b ? a : b)
const later = (a: string, b: string): string => (a < b ? b : a)
