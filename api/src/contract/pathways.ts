import { z } from 'zod'
import { CourseRun, MicroCredentialSummary } from './catalogue.ts'
import { ConceptUri, Day, Provenance, Ratio, Uuid } from './common.ts'
import { CoveredSkill, NearRelation, OpenSkill } from './matching.ts'

export const StepAddition = z.strictObject({
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  by: ConceptUri,
  byLabelDe: z.string(),
  byLabelEn: z.string(),
  relation: NearRelation,
  credit: Ratio,
  /** The sentence of the offer that teaches it. */
  offeredWords: z.array(z.string()),
})
export const PathwayStep = z.strictObject({
  microCredential: MicroCredentialSummary,
  run: CourseRun.nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  hours: z.number(),
  adds: z.array(StepAddition),
  prerequisiteOf: z.array(z.strictObject({ id: Uuid, title: z.string() })),
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
  'audience',
  'seats',
  'prerequisite',
  'nothing-teaches-it',
])
export const WhyNotCode = z.enum([
  'adds-nothing',
  'already-passed',
  'wrong-language',
  'wrong-mode',
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
])
export const Pathway = Provenance.extend({
  learnerId: Uuid,
  goalTitleDe: z.string().nullable(),
  goalTitleEn: z.string().nullable(),
  held: z.array(CoveredSkill),
  missing: z.array(OpenSkill),
  steps: z.array(PathwayStep),
  coverageBefore: Ratio.nullable(),
  coverageAfter: Ratio.nullable(),
  totalHours: z.number(),
  totalEcts: z.number(),
  endsOn: Day.nullable(),
  /** Still open after the plan. */
  open: z.array(OpenSkill),
  optimal: z.boolean(),
  gap: z.number(),
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
