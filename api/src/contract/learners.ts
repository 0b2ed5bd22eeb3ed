import { z } from 'zod'
import { LearnerGroup } from './accounts.ts'
import {
  ConceptUri,
  Day,
  Emphasis,
  Instant,
  LanguageCode,
  LIMITS,
  Mode,
  PageQuery,
  pageOf,
  RegionCode,
  ShortText,
  Uuid,
} from './common.ts'
import { ConceptSummary, LinkedSkill } from './linking.ts'

export const Goal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('occupation'), uri: ConceptUri }),
  z.strictObject({ kind: z.literal('need'), needId: Uuid }),
  /** Several needs together: what more of them ask for weighs more. */
  z.strictObject({ kind: z.literal('needs'), needIds: z.array(Uuid).min(2).max(10) }),
  /** What the region asks for most, as it stands on the day of asking. */
  z.strictObject({ kind: z.literal('region') }),
  z.strictObject({ kind: z.literal('skills'), uris: z.array(ConceptUri).min(1).max(60) }),
])
export type Goal = z.infer<typeof Goal>

export const LearnerLimits = z.strictObject({
  weeklyHours: z.number().positive().max(LIMITS.weeklyHours).nullable(),
  totalHours: z.number().positive().max(5000).nullable(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  languages: z.array(LanguageCode).max(10),
  modes: z.array(Mode).max(3),
  /** Only what is online or meets in the evening or at the weekend. */
  besideWork: z.boolean().default(false),
  /** What a pathway puts first within these limits. */
  emphasis: Emphasis.default('closest'),
})
export type LearnerLimits = z.infer<typeof LearnerLimits>

/** What a learner starts with: nothing restricts the pathway until somebody says so. */
export const NO_LIMITS: LearnerLimits = {
  weeklyHours: null,
  totalHours: null,
  startsOn: null,
  endsOn: null,
  languages: [],
  modes: [],
  besideWork: false,
  emphasis: 'closest',
}

export const Gender = z.enum(['female', 'male', 'non-binary', 'no-answer'])
export type Gender = z.infer<typeof Gender>
/** What a person may say about themselves for the shares in reports; null = not said. */
export const LearnerAttributes = z.strictObject({
  gender: Gender.nullable(),
  /** Came from abroad to study. */
  isInternational: z.boolean().nullable(),
  /** Where the person lives. */
  region: RegionCode.nullable(),
})
export type LearnerAttributes = z.infer<typeof LearnerAttributes>

export const Learner = z.strictObject({
  id: Uuid,
  name: z.string(),
  group: LearnerGroup,
  programmeId: Uuid,
  text: z.string(),
  skills: z.array(LinkedSkill),
  goal: Goal.nullable(),
  /** The goal in words: an occupation's or a need's title, or the skills. */
  goalTitleDe: z.string().nullable(),
  goalTitleEn: z.string().nullable(),
  goalSkills: z.array(ConceptSummary),
  /** The needs aimed at, those that still exist. */
  goalNeeds: z.array(z.strictObject({ id: Uuid, title: z.string() })),
  limits: LearnerLimits,
  ...LearnerAttributes.shape,
  consentMatching: z.boolean(),
  consentStatistics: z.boolean(),
  isSample: z.boolean(),
  revision: z.number().int(),
  engineVersion: z.string(),
  taxonomyVersion: z.string(),
})
export type Learner = z.infer<typeof Learner>

/** The whole editable profile; sent with If-Match. */
export const EditLearner = z.strictObject({
  name: ShortText,
  groupId: Uuid,
  text: z.string().max(LIMITS.textLength),
  goal: Goal.nullable(),
  limits: LearnerLimits,
  ...LearnerAttributes.shape,
  consentStatistics: z.boolean(),
})
export type EditLearner = z.infer<typeof EditLearner>
export const CreateLearner = z.strictObject({
  name: ShortText,
  groupId: Uuid,
  text: z.string().max(LIMITS.textLength).default(''),
  gender: Gender.nullable().default(null),
  isInternational: z.boolean().nullable().default(null),
  region: RegionCode.nullable().default(null),
})

export const LearnerSummary = z.strictObject({
  id: Uuid,
  name: z.string(),
  groupCode: z.string(),
  /** For managers; null for everybody else. */
  ...LearnerAttributes.shape,
  hasAccount: z.boolean(),
  skillCount: z.number().int(),
  hasGoal: z.boolean(),
  isSample: z.boolean(),
  createdAt: Instant,
})
export type LearnerSummary = z.infer<typeof LearnerSummary>
export const LearnerQuery = PageQuery.extend({
  q: z.string().max(LIMITS.searchLength).optional(),
  group: z.string().max(40).optional(),
})
export const LearnerPage = pageOf(LearnerSummary)
export type LearnerPage = z.infer<typeof LearnerPage>

/** A need a learner may aim at: without anything personal. */
export const NeedOffer = z.strictObject({
  id: Uuid,
  title: z.string(),
  organisationName: z.string(),
  openings: z.number().int(),
  region: z.string(),
  skillCount: z.number().int(),
})
export const NeedOfferList = z.strictObject({ items: z.array(NeedOffer) })
export type NeedOfferList = z.infer<typeof NeedOfferList>
/** Everything stored about one learner, machine-readable. */
export const LearnerExport = z.strictObject({
  exportedAt: Instant,
  learner: z.unknown(),
  decisions: z.array(z.unknown()),
  /** The plan that is followed, with its steps; null without one. */
  plan: z.unknown(),
  enrolments: z.array(z.unknown()),
  /** Prior learning that was to be recognised. */
  recognitions: z.array(z.unknown()),
  audit: z.array(z.unknown()),
})
