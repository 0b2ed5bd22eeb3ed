export interface Milestone {
  readonly on: string
  readonly participants: number
}
export interface PlanFrame {
  readonly startsOn: string
  readonly endsOn: string
  readonly targetParticipants: number
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/**
 * KPI "planned on the day": straight lines between the plan's milestones, from 0 at the programme's start.
 * Before the start 0, after the last milestone its value. Without milestones: one line to the target at the end.
 * @returns persons, not rounded
 */
export function plannedOn(
  day: string,
  { startsOn, endsOn, targetParticipants }: PlanFrame,
  plan: readonly Milestone[],
) {
  const dated = plan.length > 0 ? plan : [{ on: endsOn, participants: targetParticipants }]
  const points = [{ on: startsOn, participants: 0 }, ...dated.filter(({ on }) => on > startsOn)].sort((a, b) =>
    a.on < b.on ? -1 : 1,
  )
  // A milestone on the very first day (persons taken over) replaces the zero.
  const first = dated.find(({ on }) => on === startsOn)
  if (first) points[0] = first
  const after = points.findIndex(({ on }) => on > day)
  if (after === 0) return 0
  const to = points[after]
  const from = points[(after < 0 ? points.length : after) - 1]
  if (!from) return 0
  if (!to) return from.participants
  const share = (dayNumber(day) - dayNumber(from.on)) / (dayNumber(to.on) - dayNumber(from.on))
  return from.participants + share * (to.participants - from.participants)
}
