import { z } from 'zod'
import { ConceptUri, Importance, Instant, LIMITS, Locale, LongText, Provenance, Ratio, Uuid } from './common.ts'

/** UTF-16 offsets into the text exactly as posted, end exclusive. */
export const Span = z.tuple([z.number().int().min(0), z.number().int().min(0)])

/** linked: named by the text, counts. suggested: likely, counts once a person says so. confirmed/added/rejected: a person's word. */
export const SkillState = z.enum(['linked', 'suggested', 'confirmed', 'added', 'rejected'])
export type SkillState = z.infer<typeof SkillState>

/** Words that people taught: why a text has a skill, or what its own skills have taught. */
export const TaughtWords = z.strictObject({
  termId: Uuid,
  words: z.string(),
  /** links: they mean the skill. never: they do not. */
  verdict: z.enum(['links', 'never']),
  taughtAt: Instant,
  /** Whose texts it holds in. */
  scope: z.enum(['organisation', 'installation']),
  /** Whether this very text taught it. */
  here: z.boolean(),
})
export type TaughtWords = z.infer<typeof TaughtWords>

export const SkillLevel = z.enum(['basic', 'independent', 'advanced'])
export type SkillLevel = z.infer<typeof SkillLevel>
/** How well a skill is asked for or held, with the words that say so. */
export const SaidLevel = z.strictObject({ level: SkillLevel, evidence: Span })

export const LinkedSkill = z.strictObject({
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  state: SkillState,
  /** Whether the skill counts in matches and figures. */
  counts: z.boolean(),
  importance: Importance,
  /** Null where the text names none. */
  level: SaidLevel.nullable(),
  score: Ratio.nullable(),
  method: z.string().nullable(),
  matchedLabel: z.string().nullable(),
  evidence: z.array(Span),
  signals: z.record(z.string(), z.number()),
  /** For those who may edit the text; null for others and where nothing was taught. */
  taught: TaughtWords.nullable(),
})
export type LinkedSkill = z.infer<typeof LinkedSkill>

export const LinkTextBody = z.strictObject({
  text: LongText,
  language: Locale.optional(),
  limit: z.number().int().min(1).max(50).default(20),
})
export const LinkTextResult = Provenance.extend({ language: z.string(), skills: z.array(LinkedSkill) })
export type LinkTextResult = z.infer<typeof LinkTextResult>

/** withdraw takes one's own latest verdict back: what the engine read counts again. */
export const Verdict = z.enum(['accept', 'reject', 'add', 'withdraw'])
export const DecideSkill = z.strictObject({ uri: ConceptUri, verdict: Verdict, importance: Importance.optional() })
export type DecideSkill = z.infer<typeof DecideSkill>

export const ConceptKind = z.enum(['skill', 'occupation'])
export const ConceptSearchQuery = z.strictObject({
  q: z.string().trim().min(1).max(LIMITS.searchLength),
  kind: ConceptKind.default('skill'),
  limit: z.coerce.number().int().min(1).max(30).default(10),
})
export const ConceptSummary = z.strictObject({
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  matchedLabel: z.string().nullable(),
})
export type ConceptSummary = z.infer<typeof ConceptSummary>
export const ConceptList = z.strictObject({ items: z.array(ConceptSummary) })
export const ConceptQuery = z.strictObject({ uri: ConceptUri })
export const ConceptDetail = z.strictObject({
  uri: ConceptUri,
  kind: z.string(),
  status: z.enum(['active', 'retired']),
  labels: z.array(z.strictObject({ language: Locale, kind: z.string(), text: z.string() })),
  broader: z.array(ConceptSummary),
  narrower: z.array(ConceptSummary),
  essentialFor: z.array(ConceptSummary),
})
export type ConceptDetail = z.infer<typeof ConceptDetail>
