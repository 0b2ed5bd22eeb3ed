import type { Pathway, PathwayStep } from 'api/contract/pathways'
import type { Language } from '../../lib/i18n.ts'
import { labelOf } from '../../lib/language.ts'

export type Station = {
  number: number
  step: PathwayStep
  coverageBefore: number
  coverageAfter: number
  /** Share of the goal this step alone adds. */
  rise: number
}

/** Steps in order with the coverage each starts from and reaches; a coverage never falls along the way. */
export function stations(pathway: Pathway): Station[] {
  let before = pathway.coverageBefore ?? 0
  return pathway.steps.map((step, index) => {
    const after = Math.max(before, step.coverageAfter)
    const station = { number: index + 1, step, coverageBefore: before, coverageAfter: after, rise: after - before }
    before = after
    return station
  })
}

export type Answer =
  | { kind: 'nothing-asked' }
  | { kind: 'reached' }
  | { kind: 'step'; step: PathwayStep; before: number; after: number; steps: number }
  | { kind: 'blocked'; by: NonNullable<Pathway['blockedBy']>; before: number }
  | { kind: 'no-step'; before: number }

/** The one sentence of the page: the next step, or why there is none. */
export function pathwayAnswer(pathway: Pathway): Answer {
  const { coverageBefore: before, coverageAfter: after } = pathway
  if (before === null) return { kind: 'nothing-asked' }
  const [step] = pathway.steps
  if (step) return { kind: 'step', step, before, after: after ?? before, steps: pathway.steps.length }
  if (before >= 1) return { kind: 'reached' }
  if (pathway.blockedBy) return { kind: 'blocked', by: pathway.blockedBy, before }
  return { kind: 'no-step', before }
}

/** Reasons why other offers are not on the way, grouped by code; the largest group first. */
export function whyNotGroups(whyNot: Pathway['whyNot']) {
  const groups = new Map<Pathway['whyNot'][number]['code'], Pathway['whyNot']>()
  for (const entry of whyNot) groups.set(entry.code, [...(groups.get(entry.code) ?? []), entry])
  return [...groups]
    .map(([code, offers]) => ({ code, offers: offers.sort((a, b) => a.title.localeCompare(b.title)) }))
    .sort((a, b) => b.offers.length - a.offers.length || a.code.localeCompare(b.code))
}

/** What would have to be known first, in the reader's language alone; null when nothing is named. */
export function missingWords(
  alternatives: Pathway['whyNot'][number]['alternatives'],
  language: Language,
  or: string,
): string | null {
  return alternatives.map((one) => labelOf(one, language)).join(` ${or} `) || null
}
