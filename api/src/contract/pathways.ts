import { z } from 'zod'
import { CourseRun, MicroCredentialSummary } from './catalogue.ts'
import { ConceptUri, Day, Emphasis, LIMITS, Provenance, Ratio, Uuid } from './common.ts'
import { SkillLevel } from './linking.ts'
import { MatchedSkill, NearRelation, OpenSkill } from './matching.ts'

export const StepAddition = z.strictObject({
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  by: ConceptUri,
  byLabelDe: z.string(),
  byLabelEn: z.string(),
  relation: NearRelation,
  credit: Ratio,
  askedLevel: SkillLevel.nullable(),
  /** Level that is taught where it lies below the asked one; null otherwise. */
  belowLevel: SkillLevel.nullable(),
  /** The sentence of the offer that teaches it. */
  offeredWords: z.array(z.string()),
})
const Titled = z.strictObject({ id: Uuid, title: z.string() })
export const PathwayStep = z.strictObject({
  microCredential: MicroCredentialSummary,
  run: CourseRun.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  hours: z.number(),
  adds: z.array(StepAddition),
  prerequisiteOf: z.array(Titled),
  /** Microdegrees that are complete with this step. */
  completes: z.array(Titled),
  /** Microdegrees that a later step completes and that this one is a part of. */
  countsTowards: z.array(Titled),
  coverageAfter: Ratio,
})
export type PathwayStep = z.infer<typeof PathwayStep>

export const BlockedBy = z.enum([
  'hours',
  'ects',
  'weeklyHours',
  'start',
  'end',
  'languages',
  'modes',
  'besideWork',
  'audience',
  'seats',
  'prerequisite',
  'nothing-teaches-it',
])
export type BlockedBy = z.infer<typeof BlockedBy>
export const WhyNotCode = z.enum([
  'adds-nothing',
  'already-passed',
  'wrong-language',
  'wrong-mode',
  'wrong-time',
  'wrong-audience',
  'prerequisite-missing',
  'too-many-hours',
  'too-many-ects',
  'too-late',
  'too-early',
  'full',
  'no-run',
  'weekly-hours',
  'covered-by-others',
  'emphasis',
])
export const Pathway = Provenance.extend({
  learnerId: Uuid,
  goalTitleDe: z.string().nullable(),
  goalTitleEn: z.string().nullable(),
  held: z.array(MatchedSkill),
  missing: z.array(OpenSkill),
  steps: z.array(PathwayStep),
  coverageBefore: Ratio.nullable(),
  coverageAfter: Ratio.nullable(),
  totalHours: z.number(),
  totalEcts: z.number(),
  endsOn: Day.nullable(),
  /** Still open after the plan. */
  open: z.array(OpenSkill),
  /** Covered in part after the plan: by a near skill, or below the asked level. */
  partly: z.array(
    MatchedSkill.pick({
      uri: true,
      labelDe: true,
      labelEn: true,
      importance: true,
      by: true,
      byLabelDe: true,
      byLabelEn: true,
      relation: true,
      credit: true,
      askedLevel: true,
      belowLevel: true,
    }),
  ),
  optimal: z.boolean(),
  gap: z.number(),
  emphasis: Emphasis,
  /** What the plan without that emphasis comes to; null when it is this plan. */
  closest: z.strictObject({ coverageAfter: Ratio, totalHours: z.number(), endsOn: Day.nullable() }).nullable(),
  blockedBy: BlockedBy.nullable(),
  whyNot: z.array(
    z.strictObject({
      id: Uuid,
      title: z.string(),
      code: WhyNotCode,
      detail: z.string().nullable(),
      /** What is missing, when a prerequisite is: any one of these would do. */
      alternatives: z.array(z.strictObject({ labelDe: z.string(), labelEn: z.string() })),
    }),
  ),
})
export type Pathway = z.infer<typeof Pathway>

/** Limits and emphasis tried out instead of the stored ones; none = without this limit. */
const hours = (most: number) => z.union([z.literal('none'), z.coerce.number().positive().max(most)]).optional()
const day = z.union([z.literal('none'), Day]).optional()
export const PathwayQuery = z
  .strictObject({
    weeklyHours: hours(LIMITS.weeklyHours),
    totalHours: hours(5000),
    startsOn: day,
    endsOn: day,
    emphasis: Emphasis.optional(),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn === 'none' || startsOn <= endsOn, {
    message: 'must not be before startsOn',
    path: ['endsOn'],
  })
export type PathwayQuery = z.infer<typeof PathwayQuery>

export const AlternativeKind = z.enum([
  'asked',
  'closest',
  'fastest',
  'fewest-hours',
  'widest-demand',
  'online',
  'evenings',
])
export type AlternativeKind = z.infer<typeof AlternativeKind>
/** A plan in a few figures, to be set beside others. */
export const PathwayOutline = z.strictObject({
  steps: z.array(
    z.strictObject({
      id: Uuid,
      title: z.string(),
      startsOn: Day.nullable(),
      endsOn: Day.nullable(),
      hours: z.number(),
    }),
  ),
  coverageAfter: Ratio,
  totalHours: z.number(),
  totalEcts: z.number(),
  /** From the first day to the last; null when nothing has dates. */
  weeks: z.number().int().nullable(),
  endsOn: Day.nullable(),
  /** Open needs that ask for at least one skill which the steps teach. */
  needsServed: z.number().int(),
})
export type PathwayOutline = z.infer<typeof PathwayOutline>
export const PathwayAlternative = PathwayOutline.extend({ kind: AlternativeKind })
export type PathwayAlternative = z.infer<typeof PathwayAlternative>
export const PathwayComparison = Provenance.extend({
  learnerId: Uuid,
  coverageBefore: Ratio.nullable(),
  /** The plan that was asked for first; an alternative without steps or with the same ones is left out. */
  alternatives: z.array(PathwayAlternative),
  /** The one limit whose absence would raise coverage most; null when none would. Nobody can change their group. */
  relaxation: z
    .strictObject({ limit: BlockedBy.exclude(['audience', 'nothing-teaches-it']), outline: PathwayOutline })
    .nullable(),
})
export type PathwayComparison = z.infer<typeof PathwayComparison>
