import { defineKpi } from './kpi.ts'

export const PLANNED_ON_DAY = defineKpi({
  key: 'planned-on-day',
  unit: 'persons',
  name: { de: 'Geplant am Tag', en: 'Planned on the day' },
  rule: {
    de: 'Gerade Linien zwischen den Meilensteinen des Plans, beginnend mit 0 am ersten Tag des Programms. Ohne Meilensteine: eine Linie bis zum Ziel am letzten Tag. Nach dem letzten Meilenstein bleibt sein Wert.',
    en: "Straight lines between the plan's milestones, from 0 on the programme's first day. Without milestones: one line to the target on the last day. After the last milestone its value stays.",
  },
  parts: { de: 'Die Meilensteine davor und danach.', en: 'The milestones before and after.' },
  empty: { de: '0 vor dem Beginn des Programms.', en: '0 before the programme begins.' },
  date: {
    de: 'Der Tag des Berichts; auf Zehntel gerundet.',
    en: 'The day of the report; rounded to tenths.',
  },
})

export const AHEAD_OF_PLAN = defineKpi({
  key: 'ahead-of-plan',
  unit: 'persons',
  name: { de: 'Abstand zum Plan', en: 'Ahead of plan' },
  rule: {
    de: 'Teilnehmende minus geplante Personen, auf ganze Personen gerundet. Unter null heißt: hinter dem Plan.',
    en: 'Participants minus planned persons, rounded to whole persons. Below zero means behind the plan.',
  },
  parts: { de: 'Teilnehmende; geplant am Tag.', en: 'Participants; planned on the day.' },
  empty: { de: 'Ohne Teilnehmende der ganze Plan, mit Minus.', en: 'Without participants the whole plan, below zero.' },
  date: { de: 'Der Tag des Berichts.', en: 'The day of the report.' },
})

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

/** The corners of the plan, from the first day to the last: straight lines between them are the plan. */
export function planPoints(frame: PlanFrame, plan: readonly Milestone[]): Milestone[] {
  const within = plan.map(({ on }) => on).filter((on) => frame.startsOn < on && on < frame.endsOn)
  const days = [...new Set([frame.startsOn, ...within, frame.endsOn])].sort()
  return days.map((on) => ({ on, participants: plannedOn(on, frame, plan) }))
}
