import { z } from 'zod'
import { Day, Emphasis } from './common.ts'

/**
 * Questions and answers of the recommender as files, for research without a database. Ids and skill URIs are any text: a case may
 * come from another catalogue or another framework of skills. Bodies are strict; what the fields mean is in engine/pathway/README.md.
 */
const Name = z.string().min(1).max(500)
const Hours = z.number().min(0)
/**
 * basic, independent or advanced, or a level of the Common European Framework (A1 to C2). Where the goal's and the other are both
 * of these and the other lies lower, three quarters of the credit count one step below, half of it two. Other names say nothing.
 */
const Level = Name.nullish()

export const CaseRun = z
  .strictObject({
    id: Name,
    start: Day,
    end: Day,
    /** null or missing = no limit. */
    seatsFree: z.int().min(0).nullish(),
    language: Name.optional(),
    mode: Name.optional(),
    /** daytime, evening or weekend. */
    time: Name.optional(),
  })
  .refine((run) => run.start <= run.end, { message: 'must not be before start', path: ['end'] })

export const CaseCredential = z.strictObject({
  id: Name,
  teaches: z.array(z.strictObject({ uri: Name, level: Level })),
  /** All of the outer list, one of each inner list: ids of credentials or skill URIs. */
  requires: z.array(z.array(Name).min(1)).default([]),
  hours: Hours,
  ects: Hours.nullish(),
  /** One or several; missing fits every limit. */
  language: z.union([Name, z.array(Name)]).nullish(),
  mode: z.union([Name, z.array(Name)]).nullish(),
  /** Empty = for everybody. */
  audience: z.array(Name).default([]),
  /** Missing or empty = can be taken at any time. */
  runs: z.array(CaseRun).optional(),
})
export type CaseCredential = z.infer<typeof CaseCredential>

export const PathwayCase = z.strictObject({
  id: Name,
  catalogue: z.array(CaseCredential),
  held: z.array(z.strictObject({ uri: Name, level: Level })).default([]),
  /** Ids of credentials passed already. */
  passed: z.array(Name).default([]),
  goal: z.array(
    z.strictObject({
      uri: Name,
      weight: z.number().positive().default(1),
      must: z.boolean().default(false),
      level: Level,
    }),
  ),
  emphasis: Emphasis.default('closest'),
  /** Complete ones earn a bonus. */
  microdegrees: z
    .array(
      z.strictObject({
        id: Name,
        required: z.array(Name).default([]),
        electives: z.array(Name).default([]),
        electivesNeeded: z.int().min(0).default(0),
      }),
    )
    .default([]),
  limits: z
    .strictObject({
      weeklyHours: Hours.optional(),
      hours: Hours.optional(),
      ects: Hours.optional(),
      start: Day.optional(),
      end: Day.optional(),
      languages: z.array(Name).optional(),
      modes: z.array(Name).optional(),
      besideWork: z.boolean().optional(),
      audience: Name.optional(),
    })
    .default({}),
})
export type PathwayCase = z.infer<typeof PathwayCase>

export const PathwayCases = z.strictObject({ cases: z.array(z.unknown()) })

export interface CasePlan {
  readonly id: string
  readonly steps: readonly {
    readonly credential: string
    readonly run?: string
    readonly start?: string
    readonly end?: string
    readonly hours: number
    readonly reason: string
    readonly coverageAfter: number
  }[]
  readonly coverageBefore: number | null
  readonly coverageAfter: number | null
  /** Goal skills fully covered after the plan, what is held included. */
  readonly covered: readonly string[]
  /** The other goal skills; those of them that near skills cover in part are told in `partly`. */
  readonly open: readonly string[]
  readonly partly: readonly {
    readonly uri: string
    readonly by: string
    readonly relation: string
    /** Where it lies below the goal's. */
    readonly level?: string
    readonly credit: number
  }[]
  readonly optimal: boolean
  readonly gap: number
  /** Only for a plan without steps while something is missing. */
  readonly blockedBy?: string
  readonly whyNot: Readonly<Record<string, string>>
}
