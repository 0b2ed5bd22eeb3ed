import { z } from 'zod'
import { Day, Instant, LIMITS, LongText, PageQuery, pageOf, RegionCode, Sector, ShortText, Uuid } from './common.ts'
import { LinkedSkill } from './linking.ts'

export const NeedStatus = z.enum(['open', 'closed'])
/** Never mixed silently into one head count. */
export const DemandSource = z.enum(['need', 'job-ad', 'survey'])

export const PostNeed = z.strictObject({
  title: ShortText.optional(),
  text: LongText,
  openings: z.number().int().min(1).max(LIMITS.openings).default(1),
  neededUntil: Day.optional(),
  region: RegionCode.optional(),
  /** Managers post for an organisation; a business posts for itself and leaves it out. */
  organisationId: Uuid.optional(),
  source: DemandSource.default('need'),
})
export type PostNeed = z.input<typeof PostNeed>
/** Every field of the need as it should be; sent with If-Match. */
export const EditNeed = z.strictObject({
  title: ShortText.nullable(),
  text: LongText,
  openings: z.number().int().min(1).max(LIMITS.openings),
  neededUntil: Day.nullable(),
  region: RegionCode,
  status: NeedStatus,
})
export type EditNeed = z.infer<typeof EditNeed>

export const NeedSummary = z.strictObject({
  id: Uuid,
  organisationId: Uuid,
  organisationName: z.string(),
  sector: Sector.nullable(),
  title: z.string(),
  openings: z.number().int(),
  neededUntil: Day.nullable(),
  region: z.string(),
  status: NeedStatus,
  source: DemandSource,
  isSample: z.boolean(),
  skillCount: z.number().int(),
  createdAt: Instant,
  revision: z.number().int(),
})
export type NeedSummary = z.infer<typeof NeedSummary>
export const Need = NeedSummary.extend({
  text: z.string(),
  language: z.string(),
  skills: z.array(LinkedSkill),
  engineVersion: z.string(),
  taxonomyVersion: z.string(),
})
export type Need = z.infer<typeof Need>

export const NeedQuery = PageQuery.extend({
  status: NeedStatus.optional(),
  sector: Sector.optional(),
  region: RegionCode.optional(),
  q: z.string().max(LIMITS.searchLength).optional(),
})
export const NeedPage = pageOf(NeedSummary)
export type NeedPage = z.infer<typeof NeedPage>
