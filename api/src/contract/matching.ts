import { z } from 'zod'
import { MicroCredentialSummary } from './catalogue.ts'
import { ConceptUri, Importance, Provenance, Ratio, Uuid } from './common.ts'
import { SkillLevel } from './linking.ts'

export const NearRelation = z.enum(['same', 'narrower', 'broader', 'related', 'sibling'])
export const CoveredSkill = z.strictObject({
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  importance: Importance,
  by: ConceptUri,
  byLabelDe: z.string(),
  byLabelEn: z.string(),
  relation: NearRelation,
  credit: Ratio,
  share: Ratio,
  /** The words of the need and of the offer that prove it. */
  askedWords: z.array(z.string()),
  offeredWords: z.array(z.string()),
})
export type CoveredSkill = z.infer<typeof CoveredSkill>
/** With levels, where need and offer say them. */
export const MatchedSkill = CoveredSkill.extend({
  askedLevel: SkillLevel.nullable(),
  /** Level of the offer where it lies below the asked one; null otherwise. */
  belowLevel: SkillLevel.nullable(),
})
export type MatchedSkill = z.infer<typeof MatchedSkill>
export const OpenSkill = z.strictObject({
  uri: ConceptUri,
  labelDe: z.string(),
  labelEn: z.string(),
  importance: Importance,
})
export type OpenSkill = z.infer<typeof OpenSkill>

export const NeedMatch = z.strictObject({
  microCredential: MicroCredentialSummary,
  versionId: Uuid,
  coverage: Ratio,
  mustCoverage: Ratio.nullable(),
  covered: z.array(MatchedSkill),
  open: z.array(OpenSkill),
})
export type NeedMatch = z.infer<typeof NeedMatch>
/** Best first. skillsNobodyTeaches: asked, and no published offer teaches the skill itself, whatever near skills it teaches. */
export const NeedMatches = Provenance.extend({
  needId: Uuid,
  askedCount: z.number().int(),
  /** Coverage by all published offers together; null when nothing is asked. */
  combinedCoverage: Ratio.nullable(),
  matches: z.array(NeedMatch),
  skillsNobodyTeaches: z.array(OpenSkill),
})
export type NeedMatches = z.infer<typeof NeedMatches>
