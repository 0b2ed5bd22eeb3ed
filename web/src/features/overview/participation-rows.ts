import type { ParticipationReport } from 'api/contract/reports'

export type BurnUpRow = { on: string; time: number; participants: number | null; planned: number }

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)

/** Points of the burn-up by time, oldest first; the target closes the axis at the programme's end. */
export function burnUpRows(report: ParticipationReport): BurnUpRow[] {
  return [...report.burnUp]
    .sort((a, b) => a.on.localeCompare(b.on))
    .map((point) => ({ on: point.on, time: time(point.on), participants: point.participants, planned: point.planned }))
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
export type FunnelRow = { stage: (typeof STAGES)[number]; persons: number; shareOfFirst: number | null }

/** Persons per stage; the share refers to those who showed interest and is null when nobody did. */
export function funnelRows({ funnel }: ParticipationReport): FunnelRow[] {
  return STAGES.map((stage) => ({
    stage,
    persons: funnel[stage],
    shareOfFirst: funnel.interested > 0 ? funnel[stage] / funnel.interested : null,
  }))
}

/** Free seats on runs ahead; null when no run is scheduled. */
export function seatsAhead({ seatsAhead: { seats, taken } }: ParticipationReport) {
  return { seats, taken, free: Math.max(0, seats - taken), share: seats > 0 ? taken / seats : null }
}
