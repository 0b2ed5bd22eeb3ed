import { byMonth, byOffer, byRegion } from './breakdowns.ts'
import { burnUp, roundTenth } from './burn-up.ts'
import {
  type ForecastBasis,
  type ForecastMissing,
  type ForecastPoint,
  forecastBasis,
  forecastMissing,
  forecastParticipants,
} from './forecast.ts'
import { funnelOf } from './funnel.ts'
import { type Milestone, type PlanFrame, plannedOn, planPoints } from './plan.ts'
import { isParticipant, type Person } from './read-persons.ts'
import type { RunAhead } from './runs-ahead.ts'
import { isInternational, isWoman, shareOf } from './shares.ts'
import { suppressSmall } from './suppress-small.ts'

export interface MeasuredProgramme extends PlanFrame {
  readonly budgetCents: number | null
  readonly milestones: readonly Milestone[]
  /** In the order in which they are shown. */
  readonly groupIds: readonly string[]
}

/** All figures of a programme on a day, from the persons as they stand on it: no database, no clock, no names. */
export function measureParticipation(
  frame: MeasuredProgramme,
  on: string,
  persons: readonly Person[],
  runsAhead: readonly RunAhead[],
) {
  const participants = persons.filter(isParticipant)
  const count = participants.length
  const { targetParticipants: target, budgetCents, milestones } = frame
  const planned = plannedOn(on, frame, milestones)
  const lastDay = on < frame.endsOn ? on : frame.endsOn
  const { universities, offers } = byOffer(participants)
  const total = (key: 'seats' | 'taken' | 'waitlisted') => runsAhead.reduce((sum, run) => sum + run[key], 0)
  return {
    participants: { value: target > 0 ? count / target : null, numerator: count, denominator: target },
    plannedOnDay: roundTenth(planned),
    aheadOfPlan: Math.round(count - planned),
    plan: planPoints(frame, milestones),
    byGroup: suppressSmall(frame.groupIds.map((id) => participants.filter(({ groupId }) => groupId === id).length)),
    byRegion: byRegion(participants),
    byUniversity: universities,
    byMicroCredential: offers,
    byMonth: byMonth(participants, frame, milestones, lastDay),
    burnUp: burnUp(
      participants.map(({ begunOn }) => begunOn),
      frame,
      milestones,
      lastDay,
    ),
    ...funnelOf(persons),
    women: shareOf(participants, isWoman),
    international: shareOf(participants, isInternational),
    budgetPerParticipant:
      budgetCents === null
        ? null
        : { value: count > 0 ? budgetCents / count : null, numerator: budgetCents, denominator: count },
    seatsAhead: { seats: total('seats'), taken: total('taken'), waitlisted: total('waitlisted') },
    ...measureForecast(frame, on, persons),
  }
}
export type Measured = ReturnType<typeof measureParticipation>

interface MeasuredForecast {
  readonly basis: ForecastBasis
  readonly missing: ForecastMissing | null
  /** Empty with a reason in `missing`. */
  readonly points: readonly ForecastPoint[]
}
function measureForecast(frame: PlanFrame, on: string, persons: readonly Person[]): { forecast: MeasuredForecast } {
  const basis = forecastBasis(persons, { ...frame, on })
  const missing = forecastMissing(basis, { ...frame, on })
  return { forecast: { basis, missing, points: missing ? [] : forecastParticipants(basis) } }
}
