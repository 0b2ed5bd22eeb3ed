import type { CoveredSkill, NearRelation, OfferedSkill, SkillLevel } from '../types.ts'

/** What pathways are asked with and answered with. Plain data; days are ISO 8601, hours and ECTS fractions where need be. */

/** A skill aimed at; weight > 0. */
export interface GoalSkill {
  readonly uri: string
  readonly weight: number
  readonly must: boolean
  /** Wanted level, where it is said. */
  readonly level?: SkillLevel | null
}

export interface PathwayRun {
  readonly id: string
  /** ISO dates (yyyy-mm-dd). */
  readonly start: string
  readonly end: string
  /** null = unlimited. */
  readonly seatsFree: number | null
  readonly mode?: string
  readonly language?: string
  /** daytime | evening | weekend; missing = not said. */
  readonly time?: string
}

export interface PathwayCredential {
  readonly id: string
  readonly teaches: readonly OfferedSkill[]
  /** All of the inner alternatives: [[a, b], [c]] = (a or b) and c; each a credential id or a skill URI. */
  readonly requires: readonly (readonly string[])[]
  readonly hours: number
  readonly ects: number | null
  /** ISO 639-1 codes. */
  readonly languages: readonly string[]
  /** onsite | online | hybrid */
  readonly modes: readonly string[]
  /** Empty = for everybody. */
  readonly audience: readonly string[]
  /** Empty or missing = can be taken at any time. */
  readonly runs?: readonly PathwayRun[]
}

/** Complete when every required part and enough of the electives are earned. */
export interface PathwayMicrodegree {
  readonly id: string
  /** Ids of credentials. */
  readonly required: readonly string[]
  readonly electives: readonly string[]
  readonly electivesNeeded: number
}

export interface PathwayLimits {
  /** Hours a week the learner can give. */
  readonly weeklyHours?: number
  /** Total hours at most. */
  readonly hours?: number
  readonly ects?: number
  readonly start?: string
  readonly end?: string
  readonly languages?: readonly string[]
  readonly modes?: readonly string[]
  /** Only what can be done beside work during the day: online, or said to meet in the evening or at the weekend. */
  readonly besideWork?: boolean
  readonly audience?: string
}

/** What a plan puts first within the limits: all that was asked for, an early end, few hours, or what the region asks for. */
export type PathwayEmphasis = 'closest' | 'sooner' | 'fewer-hours' | 'demand'

export interface PathwayRequest {
  readonly catalogue: readonly PathwayCredential[]
  readonly held: readonly OfferedSkill[]
  /** Credentials already passed (ids): not recommended again; they count for prerequisites. */
  readonly passed?: readonly string[]
  readonly goal: readonly GoalSkill[]
  readonly limits: PathwayLimits
  /** How often each skill is wanted in the region, whole numbers > 0: settles which of two plans of equal coverage and hours it is. */
  readonly demand?: readonly { readonly uri: string; readonly wanted: number }[]
  /** Complete ones earn a bonus; parts passed count. */
  readonly microdegrees?: readonly PathwayMicrodegree[]
  /** Default closest. */
  readonly emphasis?: PathwayEmphasis
}

export interface PathwayStepAddition {
  readonly uri: string
  readonly by: string
  readonly relation: NearRelation
  /** Wanted level, where it is said. */
  readonly level?: SkillLevel
  /** Level of what is taught where it lies below the wanted one. */
  readonly belowLevel?: SkillLevel
  readonly credit: number
}

export interface PathwayStep {
  readonly credential: string
  readonly run: string | null
  /** ISO dates when the step is placed in time; null without runs and without a start. */
  readonly start: string | null
  readonly end: string | null
  readonly hours: number
  /** Goal skills that this step covers (or covers better) beyond what is held and earlier steps bring. */
  readonly adds: readonly PathwayStepAddition[]
  /** Ids of later steps for which this one is a prerequisite. */
  readonly prerequisiteOf: readonly string[]
  /** Microdegrees that are complete with this step. */
  readonly completes: readonly string[]
  /** Microdegrees that a later step completes and that this step is a part of. */
  readonly countsTowards: readonly string[]
  /** Coverage of the goal after this step, in [0, 1]. */
  readonly coverageAfter: number
}

export type LimitName =
  | 'hours'
  | 'ects'
  | 'weeklyHours'
  | 'start'
  | 'end'
  | 'languages'
  | 'modes'
  | 'besideWork'
  | 'audience'
  | 'seats'
  | 'prerequisite'

export interface WhyNot {
  readonly credential: string
  /** A code the interface turns into a sentence. */
  readonly code:
    | 'adds-nothing'
    | 'already-passed'
    | 'wrong-language'
    | 'wrong-mode'
    | 'wrong-time'
    | 'wrong-audience'
    | 'prerequisite-missing'
    | 'too-many-hours'
    | 'too-many-ects'
    | 'too-late'
    | 'too-early'
    | 'full'
    | 'no-run'
    | 'weekly-hours'
    | 'covered-by-others'
    | 'emphasis'
  /** What is missing or by how much, for example a prerequisite's id or the hours over. */
  readonly detail?: string | number
}

export interface Pathway {
  readonly steps: readonly PathwayStep[]
  /** Goal coverage before and after the plan; null when the goal is empty. */
  readonly coverageBefore: number | null
  readonly coverageAfter: number | null
  readonly covered: readonly CoveredSkill[]
  /** Goal skills that stay open after the plan. */
  readonly open: readonly GoalSkill[]
  /** True when no better plan exists under the stated objective. */
  readonly optimal: boolean
  /** Relative gap to the bound, 0 when optimal. */
  readonly gap: number
  /** What the plan without an emphasis comes to; null when that is this plan. */
  readonly closest: { readonly coverageAfter: number; readonly hours: number; readonly end: string | null } | null
  /** For an empty plan: the limit that would have to give; null when a plan exists or nothing is missing. */
  readonly blockedBy: LimitName | 'nothing-teaches-it' | null
  readonly whyNot: readonly WhyNot[]
}

/** What a plan comes to. Days are null when nothing has dates. */
export interface PathwayMeasures {
  readonly coverageAfter: number
  readonly hours: number
  readonly ects: number
  readonly start: string | null
  readonly end: string | null
  /** From the first day to the last, begun weeks counted whole. */
  readonly weeks: number | null
}

export type AlternativeKind = 'asked' | 'closest' | 'fastest' | 'fewest-hours' | 'widest-demand' | 'online' | 'evenings'

export interface PathwayComparison {
  readonly alternatives: readonly ({ readonly kind: AlternativeKind; readonly plan: Pathway } & PathwayMeasures)[]
  /** Nobody can change the audience they belong to. */
  readonly relaxation:
    | ({ readonly limit: Exclude<LimitName, 'audience'>; readonly plan: Pathway } & PathwayMeasures)
    | null
}

export interface PathwayOptions {
  /** Search nodes at most. Default 200000. */
  readonly nodeLimit?: number
  /** May end the search early; the result then says so with its gap. */
  readonly shouldStop?: () => boolean
}
