import type { PathwayLimits, PathwayStep, WhyNot } from '../../api/src/engine/index.ts'

/** What a step adds, what it is needed for, and which microdegrees it brings nearer. */
export function sayStep({ adds, prerequisiteOf, completes, countsTowards }: PathwayStep): string {
  const added = adds.map(({ uri, by, relation, credit }) =>
    relation === 'same' ? uri : `${uri} in part (${percent(credit)}, through ${by}, which is ${NEAR[relation]})`,
  )
  const parts = [
    ...(added.length > 0 ? [`adds ${added.join(', ')}`] : []),
    ...(prerequisiteOf.length > 0 ? [`is required for ${prerequisiteOf.join(', ')}`] : []),
    ...(countsTowards.length > 0 ? [`is a part of ${countsTowards.join(', ')}`] : []),
    ...(completes.length > 0 ? [`with it ${completes.join(', ')} is complete`] : []),
  ]
  return parts.join('; ')
}

const NEAR = { same: 'the same', narrower: 'narrower', broader: 'broader', related: 'related', sibling: 'a sibling' }

/** Why a credential is not in the plan. */
export function sayWhyNot({ code, detail }: WhyNot, limits: PathwayLimits): string {
  switch (code) {
    case 'adds-nothing':
      return 'adds nothing to the goal beyond what is held'
    case 'already-passed':
      return 'already passed'
    case 'wrong-language':
      return `wrong language: ${detail ?? 'no run'} is not among ${limits.languages?.join(', ')}`
    case 'wrong-mode':
      return `wrong mode: ${detail ?? 'no run'} is not among ${limits.modes?.join(', ')}`
    case 'wrong-time':
      return detail === 'unsaid'
        ? 'does not say that it meets in the evening or at the weekend'
        : `meets at another time: ${detail}`
    case 'wrong-audience':
      return `wrong audience: for ${detail}, not for ${limits.audience}`
    case 'prerequisite-missing':
      return `prerequisite missing: ${String(detail).split(' | ').join(' or ')}`
    case 'too-many-hours':
      return `too long by ${hours(detail)}${inWeeks(detail, limits)}: the limit is ${limits.hours} hours`
    case 'too-many-ects':
      return `too many ECTS by ${rounded(detail)}: the limit is ${limits.ects}`
    case 'too-late':
      return typeof detail === 'string' && limits.end !== undefined
        ? `ends too late: on ${detail}, ${weeksBetween(limits.end, detail)} after ${limits.end}`
        : `ends too late: the period is over before it begins`
    case 'too-early':
      return `begins too early: on ${detail}, before ${limits.start}`
    case 'full':
      return `full: no free seat in ${detail}`
    case 'no-run':
      return 'no run that fits: dates, times, seats, language or mode stand in the way of each, or they clash with the plan'
    case 'weekly-hours':
      return `too long for ${limits.weeklyHours} hours a week: ${hours(detail)} do not fit into the weeks there are, or not beside the plan`
    case 'emphasis':
      return 'left out for the emphasis: what is asked for is covered by less'
    case 'covered-by-others':
      return 'adds nothing beyond the steps of the plan'
  }
}

const percent = (credit: number) => `${Math.round(credit * 100)} %`
const rounded = (detail: WhyNot['detail']) => Math.round(Number(detail) * 100) / 100
const hours = (detail: WhyNot['detail']) => `${rounded(detail)} hours`

function inWeeks(detail: WhyNot['detail'], { weeklyHours }: PathwayLimits): string {
  if (weeklyHours === undefined || weeklyHours === 0) return ''
  return ` (${plural(Math.ceil(Number(detail) / weeklyHours), 'week')} at ${weeklyHours} hours a week)`
}

function weeksBetween(from: string, to: string): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  return days < 7 ? plural(days, 'day') : plural(Math.ceil(days / 7), 'week')
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
