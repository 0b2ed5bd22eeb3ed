import { z } from 'zod'
import { Day, Instant, Locale, RegionCode, Sector, ShortText, SizeClass, Uuid } from './common.ts'

export const Role = z.enum(['manager', 'course-team', 'business', 'learner'])
export type Role = z.infer<typeof Role>

export const OrganisationKind = z.enum(['business', 'university'])
export const Organisation = z.strictObject({
  id: Uuid,
  kind: OrganisationKind,
  name: z.string(),
  sector: Sector.nullable(),
  sizeClass: SizeClass.nullable(),
  region: z.string().nullable(),
  countryCode: z.string(),
  revision: z.number().int(),
})
export type Organisation = z.infer<typeof Organisation>

export const Password = z.string().min(10, 'at least 10 characters').max(200)
export const Email = z.email().max(254)

/** The signed-in person as the interface needs it; null when nobody is signed in. */
export const Me = z.strictObject({
  user: z
    .strictObject({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: Role,
      organisationId: Uuid.nullable(),
      organisationName: z.string().nullable(),
      learnerId: Uuid.nullable(),
    })
    .nullable(),
  /** For staff: whether records on the screen may be invented ones. */
  hasSampleData: z.boolean(),
  sampleSignIns: z.array(z.strictObject({ role: Role, email: z.string(), password: z.string() })),
})
export type Me = z.infer<typeof Me>

export const RegisterBusiness = z.strictObject({
  organisationName: ShortText,
  sector: Sector,
  sizeClass: SizeClass,
  region: RegionCode,
  name: ShortText,
  email: Email,
  password: Password,
  locale: Locale.default('de'),
})
export type RegisterBusiness = z.input<typeof RegisterBusiness>

export const RegisterLearner = z.strictObject({
  name: ShortText,
  email: Email,
  password: Password,
  groupId: Uuid,
  /** Consent to using the person's text for recommendations; without it there is nothing to recommend from. */
  consentMatching: z.literal(true),
  /** Consent to being counted in pseudonymous statistics of the programme. */
  consentStatistics: z.boolean(),
  locale: Locale.default('de'),
})
export type RegisterLearner = z.input<typeof RegisterLearner>

export const CreateInvitation = z.strictObject({
  role: z.enum(['manager', 'course-team', 'business', 'learner']),
  organisationId: Uuid.optional(),
  learnerId: Uuid.optional(),
  email: Email.optional(),
})
export type CreateInvitation = z.infer<typeof CreateInvitation>
export const Invitation = z.strictObject({
  id: Uuid,
  role: Role,
  organisationName: z.string().nullable(),
  email: z.string().nullable(),
  createdAt: Instant,
  expiresAt: Instant,
  usedAt: Instant.nullable(),
})
export type Invitation = z.infer<typeof Invitation>
/** The link is shown once; only its hash is stored. */
export const CreatedInvitation = z.strictObject({ invitation: Invitation, link: z.string() })
export const InvitationTokenParams = z.strictObject({ token: z.string().min(20).max(100) })
export const InvitationPreview = z.strictObject({
  role: Role,
  organisationName: z.string().nullable(),
  email: z.string().nullable(),
  expiresAt: Instant,
})
export const AcceptInvitation = z.strictObject({
  name: ShortText,
  email: Email,
  password: Password,
  /** Learners only, and asked of them: consent to using the text for recommendations. */
  consentMatching: z.boolean().optional(),
  consentStatistics: z.boolean().optional(),
})
export type AcceptInvitation = z.infer<typeof AcceptInvitation>

export const AuditEntry = z.strictObject({
  id: Uuid,
  at: Instant,
  actorId: z.string().nullable(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
})
export const LearnerGroup = z.strictObject({ id: Uuid, code: z.string(), nameDe: z.string(), nameEn: z.string() })
export type LearnerGroup = z.infer<typeof LearnerGroup>
export const ProgrammeSummary = z.strictObject({
  id: Uuid,
  name: z.string(),
  targetParticipants: z.number().int(),
  startsOn: Day,
  endsOn: Day,
  isSample: z.boolean(),
  groups: z.array(LearnerGroup),
})
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>
