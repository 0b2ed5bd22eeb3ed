import { z } from 'zod'
import { PublicationStatus } from './catalogue.ts'
import { Day, Instant, LIMITS, PageQuery, pageOf, ShortText, Uuid } from './common.ts'
import { ConceptSummary } from './linking.ts'

/** Parts of one kind in a microdegree. */
export const MICRODEGREE_PARTS = 20

export const PartKind = z.enum(['required', 'elective'])
export type PartKind = z.infer<typeof PartKind>
const Parts = z.array(Uuid).max(MICRODEGREE_PARTS)

/** Drafts may be incomplete; publishing demands an awarding body, two parts to earn and parts that are published. */
export const MicrodegreeInput = z.strictObject({
  title: ShortText,
  summary: z.string().max(LIMITS.paragraph),
  awardingBody: z.string().trim().max(LIMITS.shortText).nullable(),
  /** Micro-credentials, in the order they are shown. */
  requiredParts: Parts,
  electiveParts: Parts,
  /** How many of the elective parts it takes. */
  electivesNeeded: z.number().int().min(0).max(MICRODEGREE_PARTS),
})
export type MicrodegreeInput = z.infer<typeof MicrodegreeInput>
export const CreateMicrodegree = MicrodegreeInput.extend({ organisationId: Uuid.optional() })
export type CreateMicrodegree = z.output<typeof CreateMicrodegree>

/** From the least to the most that a choice of electives takes; null while a part says nothing. */
export const Extent = z.strictObject({ min: z.number(), max: z.number() }).nullable()
export type Extent = z.infer<typeof Extent>

export const MicrodegreeSummary = z.strictObject({
  id: Uuid,
  title: z.string(),
  summary: z.string(),
  organisationId: Uuid,
  organisationName: z.string(),
  awardingBody: z.string().nullable(),
  status: PublicationStatus,
  requiredCount: z.number().int(),
  electiveCount: z.number().int(),
  electivesNeeded: z.number().int(),
  hours: Extent,
  ects: Extent,
  isSample: z.boolean(),
  revision: z.number().int(),
})
export type MicrodegreeSummary = z.infer<typeof MicrodegreeSummary>

export const MicrodegreePart = z.strictObject({
  microCredentialId: Uuid,
  kind: PartKind,
  title: z.string(),
  organisationName: z.string(),
  status: PublicationStatus,
  workloadHours: z.number().nullable(),
  ects: z.number().nullable(),
  nextRunStartsOn: Day.nullable(),
  seatsFree: z.number().int(),
  /** Whether the learner who asks has earned it; null for everybody else. */
  isDone: z.boolean().nullable(),
})
export type MicrodegreePart = z.infer<typeof MicrodegreePart>

/** How far the learner who asks has come. More electives than needed do not count twice. */
export const MicrodegreeProgress = z.strictObject({
  requiredDone: z.number().int(),
  electivesDone: z.number().int(),
  isComplete: z.boolean(),
})
export type MicrodegreeProgress = z.infer<typeof MicrodegreeProgress>

export const MissingForMicrodegree = z.enum(['awardingBody', 'parts', 'electivesNeeded', 'unpublishedParts'])
export type MissingForMicrodegree = z.infer<typeof MissingForMicrodegree>

export const Microdegree = MicrodegreeSummary.extend({
  parts: z.array(MicrodegreePart),
  /** Skills that its parts teach, those of most parts first. */
  skills: z.array(z.strictObject({ ...ConceptSummary.shape, parts: z.number().int() })),
  progress: MicrodegreeProgress.nullable(),
  /** What still blocks publication. */
  missing: z.array(MissingForMicrodegree),
  publishedAt: Instant.nullable(),
})
export type Microdegree = z.infer<typeof Microdegree>

export const MicrodegreeQuery = PageQuery.extend({
  q: z.string().max(LIMITS.searchLength).optional(),
  /** "mine" shows drafts of one's own organisation. */
  scope: z.enum(['published', 'mine']).default('published'),
})
export const MicrodegreePage = pageOf(MicrodegreeSummary)
export type MicrodegreePage = z.infer<typeof MicrodegreePage>
