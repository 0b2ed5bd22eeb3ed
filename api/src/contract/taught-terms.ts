import { z } from 'zod'
import { ConceptUri, Instant, LIMITS, PageQuery, pageOf, Uuid } from './common.ts'

/** A term is one word or a few, never a sentence. */
export const TERM_LIMITS = { characters: 60, words: 5 } as const

const Words = z.string().trim().min(1).max(LIMITS.shortText)

/** Which words of a text mean a skill: marked in the text or typed. */
export const TeachWords = z.strictObject({ uri: ConceptUri, words: Words })
export type TeachWords = z.infer<typeof TeachWords>

/**
 * Why words are not taken: too short or too many to be a term, nothing but function words, something of a person, standing in
 * too many texts, or understood without being taught.
 */
export const TermRefusal = z.enum(['too-short', 'too-long', 'too-general', 'personal', 'known'])
export type TermRefusal = z.infer<typeof TermRefusal>

/** What teaching words would come to; nothing is stored. */
export const TermCheckBody = z.strictObject({ uri: ConceptUri, words: Words })
export const TermCheck = z.strictObject({
  refusal: TermRefusal.nullable(),
  /** Texts that hold the words, of those the asking person may see: an organisation its own, a manager all. */
  texts: z.number().int(),
  of: z.number().int(),
})
export type TermCheck = z.infer<typeof TermCheck>

export const TermVerdict = z.enum(['links', 'never'])
export type TermVerdict = z.infer<typeof TermVerdict>
/** What a manager said of an organisation's term for the whole installation. */
export const TermReview = z.enum(['waiting', 'accepted', 'declined'])
export type TermReview = z.infer<typeof TermReview>

export const TaughtTermItem = z.strictObject({
  id: Uuid,
  words: z.string(),
  verdict: TermVerdict,
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  /** Whose it is; null: of the whole installation. */
  organisationId: Uuid.nullable(),
  organisationName: z.string().nullable(),
  review: TermReview,
  taughtAt: Instant,
  /** Texts of today that have the skill by it. */
  texts: z.number().int(),
  /** The text whose skills taught it, while it is there. */
  source: z.strictObject({ kind: z.enum(['need', 'micro-credential']), id: Uuid, title: z.string() }).nullable(),
  isSample: z.boolean(),
})
export type TaughtTermItem = z.infer<typeof TaughtTermItem>

export const TaughtTermQuery = PageQuery.extend({
  /** In the words, the skill's labels and the organisation's name. */
  q: z.string().trim().max(LIMITS.searchLength).optional(),
  verdict: TermVerdict.optional(),
  /** waiting, accepted, declined: an organisation's. installation: what holds for all. */
  state: z.enum([...TermReview.options, 'installation']).optional(),
})
export const TaughtTermPage = pageOf(TaughtTermItem)
export type TaughtTermPage = z.infer<typeof TaughtTermPage>

/** waiting takes the word back: the term holds for its organisation alone, and is asked about again. */
export const ReviewTerm = z.strictObject({ review: TermReview })
export type ReviewTerm = z.infer<typeof ReviewTerm>
