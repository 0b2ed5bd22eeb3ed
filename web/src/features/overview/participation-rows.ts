import type { ParticipationReport } from 'api/contract/reports'

export type BurnUpRow = {
  on: string
  time: number
  participants: number | null
  planned: number
  expected: number | null
  band: [low: number, high: number] | null
}

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** The plan on a day between its corners; they reach from the first day to the last. */
export function plannedOn(plan: ParticipationReport['plan'], day: string): number {
  const after = plan.findIndex(({ on }) => on > day)
  if (after < 0) return plan.at(-1)?.participants ?? 0
  const [from, to] = [plan[after - 1], plan[after]]
  if (!from || !to) return 0
  const share = (time(day) - time(from.on)) / (time(to.on) - time(from.on))
  return Math.round((from.participants + share * (to.participants - from.participants)) * 10) / 10
}

/** Points of the burn-up by time, oldest first: what was, then the plan and the forecast to the programme's end. */
export function burnUpRows(report: ParticipationReport): BurnUpRow[] {
  const past = [...report.burnUp]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map((point): BurnUpRow => ({ ...point, time: time(point.on), expected: null, band: null }))
  const last = past.at(-1)
  const forecast = report.forecast?.points ?? []
  // The band opens where the line ends.
  if (last && last.participants !== null && forecast.length > 0) {
    last.expected = last.participants
    last.band = [last.participants, last.participants]
  }
  const corners = report.plan.filter(({ on }) => on > (last?.on ?? '') && !forecast.some((point) => point.on === on))
  const ahead = [
    ...forecast.map(({ on, expected, low, high }) => ({ on, expected, band: [low, high] as [number, number] })),
    ...corners.map(({ on }) => ({ on, expected: null, band: null })),
  ].map(
    (point): BurnUpRow => ({
      ...point,
      time: time(point.on),
      participants: null,
      planned: plannedOn(report.plan, point.on),
    }),
  )
  // A corner of the plan between two ends of months must not tear the band.
  return [...past, ...ahead.sort((a, b) => a.on.localeCompare(b.on))].filter(
    (row) => row.expected !== null || row.participants !== null || forecast.length === 0,
  )
}

export type Course = 'ahead' | 'on' | 'behind' | 'no-target'

/** What the first sentence says, with its figures. */
export function participationAnswer(report: ParticipationReport) {
  const { numerator, denominator } = report.participants
  const course: Course =
    denominator === 0 ? 'no-target' : report.aheadOfPlan < 0 ? 'behind' : report.aheadOfPlan > 0 ? 'ahead' : 'on'
  return { course, participants: numerator, target: denominator, difference: Math.abs(report.aheadOfPlan) }
}

const STAGES = ['interested', 'enrolled', 'started', 'completed', 'certified'] as const
export type FunnelRow = {
  stage: (typeof STAGES)[number]
  persons: number
  shareOfFirst: number | null
  /** Who stands on this stage: still on the way to the next one, and got no further; null after the last. */
  open: number | null
  lost: number | null
}

/** Persons per stage; the share refers to those who showed interest and is null when nobody did. */
export function funnelRows({ funnel, losses }: ParticipationReport): FunnelRow[] {
  return STAGES.map((stage) => {
    const loss = losses.find(({ after }) => after === stage)
    return {
      stage,
      persons: funnel[stage],
      shareOfFirst: funnel.interested > 0 ? funnel[stage] / funnel.interested : null,
      open: loss?.open ?? null,
      lost: loss?.lost ?? null,
    }
  })
}

/** Free seats on runs ahead; null when no run is scheduled. */
export function seatsAhead({ seatsAhead: { seats, taken } }: ParticipationReport) {
  return { seats, taken, free: Math.max(0, seats - taken), share: seats > 0 ? taken / seats : null }
}
