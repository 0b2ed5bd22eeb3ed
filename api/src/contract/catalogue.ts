import { z } from 'zod'
import {
  ConceptUri,
  Day,
  Instant,
  LanguageCode,
  LIMITS,
  Mode,
  PageQuery,
  pageOf,
  ShortText,
  TimeOfDay,
  Uuid,
} from './common.ts'
import { LinkedSkill } from './linking.ts'

export const PublicationStatus = z.enum(['draft', 'published', 'retired'])
const Paragraph = z.string().max(LIMITS.paragraph)

export const AssessmentType = z.enum([
  'written-exam',
  'oral-exam',
  'practical-exam',
  'project',
  'portfolio',
  'presentation',
])
export const QualityAssurance = z.enum(['institutional', 'programme-accreditation', 'external-agency', 'peer-review'])
export const EqfLevel = z.number().int().min(1).max(8)

/** One of the alternatives: another micro-credential or a skill. */
export const PrerequisiteItem = z.union([
  z.strictObject({ kind: z.literal('micro-credential'), id: Uuid }),
  z.strictObject({ kind: z.literal('skill'), uri: ConceptUri }),
])
/** All groups must hold; within a group one alternative is enough. */
export const Prerequisites = z.array(z.array(PrerequisiteItem).min(1).max(10)).max(10)

/** Drafts may be incomplete (null, empty); publishing demands every mandatory Annex I element. */
export const MicroCredentialInput = z.strictObject({
  title: ShortText,
  summary: Paragraph,
  learningOutcomes: z.array(z.string().trim().min(1).max(1000)).max(30),
  workloadHours: z.number().positive().max(2000).nullable(),
  ects: z.number().positive().max(60).nullable(),
  eqfLevel: EqfLevel.nullable(),
  assessmentType: AssessmentType.nullable(),
  participationMode: Mode.nullable(),
  qualityAssurance: QualityAssurance.nullable(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  awardingBody: z.string().trim().max(LIMITS.shortText).nullable(),
  languages: z.array(LanguageCode).max(6),
  /** Codes of learner groups; empty = for everybody. */
  audience: z.array(z.string().max(40)).max(10),
  prerequisites: Prerequisites,
  furtherInformation: Paragraph.nullable(),
})
export type MicroCredentialInput = z.infer<typeof MicroCredentialInput>
export const CreateMicroCredential = MicroCredentialInput.extend({ organisationId: Uuid.optional() })

export const CourseRun = z.strictObject({
  id: Uuid,
  startsOn: Day,
  endsOn: Day,
  seats: z.number().int(),
  seatsTaken: z.number().int(),
  mode: Mode,
  language: LanguageCode,
  place: z.string().nullable(),
  timeOfDay: TimeOfDay.nullable(),
})
export type CourseRun = z.infer<typeof CourseRun>
/** A run by itself, with the offer it belongs to as it was when the run was planned. */
export const RunOfOffer = CourseRun.extend({ microCredentialId: Uuid, microCredentialTitle: z.string() })
export type RunOfOffer = z.infer<typeof RunOfOffer>
export const CreateRun = z.strictObject({
  startsOn: Day,
  endsOn: Day,
  seats: z.number().int().min(1).max(10_000),
  mode: Mode,
  language: LanguageCode,
  place: z.string().max(LIMITS.shortText).nullable(),
  timeOfDay: TimeOfDay.nullable().default(null),
})
export type CreateRun = z.infer<typeof CreateRun>

export const MicroCredentialSummary = z.strictObject({
  id: Uuid,
  title: z.string(),
  summary: z.string(),
  organisationId: Uuid,
  organisationName: z.string(),
  status: PublicationStatus,
  workloadHours: z.number().nullable(),
  ects: z.number().nullable(),
  eqfLevel: z.number().nullable(),
  participationMode: Mode.nullable(),
  languages: z.array(z.string()),
  audience: z.array(z.string()),
  nextRunStartsOn: Day.nullable(),
  seatsFree: z.number().int(),
  isSample: z.boolean(),
  revision: z.number().int(),
})
export type MicroCredentialSummary = z.infer<typeof MicroCredentialSummary>

export const PrerequisiteView = z.strictObject({
  kind: z.enum(['micro-credential', 'skill']),
  ref: z.string(),
  labelDe: z.string(),
  labelEn: z.string(),
})
export const MicroCredential = MicroCredentialSummary.extend({
  /** Immutable number of the shown version. */
  version: z.number().int(),
  versionId: Uuid,
  learningOutcomes: z.array(z.string()),
  assessmentType: AssessmentType.nullable(),
  qualityAssurance: QualityAssurance.nullable(),
  countryCode: z.string().nullable(),
  awardingBody: z.string().nullable(),
  prerequisites: Prerequisites,
  prerequisiteViews: z.array(z.array(PrerequisiteView)),
  furtherInformation: z.string().nullable(),
  publishedAt: Instant.nullable(),
  runs: z.array(CourseRun),
  skills: z.array(LinkedSkill),
  /** The exact text the skills' evidence points into. */
  linkedText: z.string(),
  /** Names of MicroCredentialInput fields that still block publication. */
  missing: z.array(z.string()),
  engineVersion: z.string(),
  taxonomyVersion: z.string(),
})
export type MicroCredential = z.infer<typeof MicroCredential>

export const CatalogueQuery = PageQuery.extend({
  q: z.string().max(LIMITS.searchLength).optional(),
  language: LanguageCode.optional(),
  mode: Mode.optional(),
  audience: z.string().max(40).optional(),
  /** "mine" shows drafts of one's own organisation. */
  scope: z.enum(['published', 'mine']).default('published'),
})
export const CataloguePage = pageOf(MicroCredentialSummary)
export type CataloguePage = z.infer<typeof CataloguePage>
