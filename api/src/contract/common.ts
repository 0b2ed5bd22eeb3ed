import { z } from 'zod'

/** Limits that server, web and tests share. */
export const LIMITS = {
  textLength: 20_000,
  shortText: 200,
  paragraph: 4_000,
  pageSize: 100,
  openings: 10_000,
  weeklyHours: 60,
  searchLength: 200,
} as const

export const Uuid = z.uuid()
export const ConceptUri = z
  .string()
  .max(300)
  .regex(/^https?:\/\/\S+$/, 'expected a concept URI, for example http://data.europa.eu/esco/skill/…')
/** A calendar day, yyyy-mm-dd. */
export const Day = z.iso.date()
/** A calendar month, yyyy-mm. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'expected a month, for example 2026-03')
/** An instant in UTC, ISO 8601. */
export const Instant = z.iso.datetime()
export const Locale = z.enum(['de', 'en'])
export type Locale = z.infer<typeof Locale>
export const Ratio = z.number().min(0).max(1)
/** NUTS code, for example DED or DED4. */
export const RegionCode = z.string().regex(/^[A-Z]{2}[A-Z0-9]{0,3}$/, 'expected a NUTS code, for example DED4')
export const ShortText = z.string().trim().min(1).max(LIMITS.shortText)
export const LongText = z
  .string()
  .max(LIMITS.textLength)
  .refine((text) => text.trim().length > 0, 'must not be blank')

/** A figure with its parts; value is null when the denominator is 0. */
export const Figure = z.strictObject({ value: z.number().nullable(), numerator: z.number(), denominator: z.number() })
export type Figure = z.infer<typeof Figure>

export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(LIMITS.pageSize).default(25),
  cursor: z.string().max(400).optional(),
})
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int() })

export const IdParams = z.strictObject({ id: Uuid })

/** Both versions behind every derived answer. */
export const Provenance = z.strictObject({ engineVersion: z.string(), taxonomyVersion: z.string() })
export type Provenance = z.infer<typeof Provenance>

/** RFC 9457 problem with a code and the fields at fault. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  current: z.unknown().optional(),
})
export type Problem = z.infer<typeof Problem>

export const Sector = z.enum([
  'machine-building',
  'automotive',
  'microelectronics',
  'textile',
  'software',
  'energy-building',
  'logistics',
  'care',
  'administration',
  'education',
  'other',
])
export type Sector = z.infer<typeof Sector>
export const SizeClass = z.enum(['micro', 'small', 'medium', 'large'])
/** What a pathway puts first within the limits. */
export const Emphasis = z.enum(['closest', 'sooner', 'fewer-hours', 'demand'])
export type Emphasis = z.infer<typeof Emphasis>
export const Mode = z.enum(['onsite', 'online', 'hybrid'])
export type Mode = z.infer<typeof Mode>
/** When a run meets; null where nobody has said. */
export const TimeOfDay = z.enum(['daytime', 'evening', 'weekend'])
export type TimeOfDay = z.infer<typeof TimeOfDay>
export const Importance = z.enum(['must', 'nice'])
export type Importance = z.infer<typeof Importance>
/** Language tags of courses, ISO 639-1. */
export const LanguageCode = z.string().regex(/^[a-z]{2}$/, 'expected a two-letter language code, for example de')
