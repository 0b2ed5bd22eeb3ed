import { z } from 'zod'
import { Day, Figure, Month, Provenance, Ratio } from './common.ts'
import { DemandSource } from './demands.ts'
import { kpi } from './kpi.ts'

/** What people said of skills that were read in texts. */
export const VerdictCounts = z.strictObject({
  accepted: kpi('verdicts-accepted', z.number().int()),
  rejected: kpi('verdicts-rejected', z.number().int()),
  /** What was not read and had to be added by hand. */
  added: kpi('verdicts-added', z.number().int()),
  /** Accepted of accepted and rejected; without a value below the least number of verdicts. */
  share: kpi('acceptance-rate', Figure),
})
export type VerdictCounts = z.infer<typeof VerdictCounts>

/** A set of judged texts. ranked: the share of right ones among the best k. found: whether one is right. */
export const JudgedSet = z.strictObject({
  key: z.enum(['tech', 'house', 'skillskape', 'ba']),
  texts: kpi('quality-judged', z.number().int()),
  firstFive: kpi('quality-first-five', Ratio),
  firstTen: kpi('quality-first-ten', Ratio),
  firstRight: kpi('quality-first-right', Ratio),
  inHundred: kpi('quality-in-hundred', Ratio),
})
export type JudgedSet = z.infer<typeof JudgedSet>

/** Ours or another way of linking, over the same texts and labels. */
export const Rival = z.strictObject({
  name: z.string(),
  tech: kpi('quality-first-five', Ratio),
  house: kpi('quality-first-five', Ratio),
  ba: kpi('quality-first-ten', Ratio),
  texts: kpi('quality-judged', z.number().int()),
})
export type Rival = z.infer<typeof Rival>

/** The last published evaluation. */
export const PublishedEvaluation = z.strictObject({
  on: Day,
  engineVersion: z.string(),
  /** Whether it was made with the engine that is running now. */
  isCurrent: z.boolean(),
  taxonomy: z.strictObject({
    version: z.string(),
    skills: kpi('quality-labels', z.number().int()),
    labels: kpi('quality-labels', z.number().int()),
    everydayTerms: kpi('quality-labels', z.number().int()),
  }),
  command: z.string(),
  sets: z.array(JudgedSet),
  rivals: z.array(Rival),
  noise: kpi('quality-noise', Figure),
  /** Whether no model had seen the sentences without a skill. */
  isNoiseUnseen: z.boolean(),
  precision: kpi('quality-precision', Ratio),
  recall: kpi('quality-recall', Ratio),
  /** Of the right ones among each sentence's best five, the share that counts, and the share that counts or is suggested. */
  kept: kpi('quality-recall', Ratio),
  shown: kpi('quality-recall', Ratio),
  calibrationError: kpi('quality-calibration', Ratio),
  sentenceMs: kpi('quality-speed', z.number()),
})
export type PublishedEvaluation = z.infer<typeof PublishedEvaluation>

/** How good the matching is: measured on judged texts, and by what people of this installation said. */
export const LinkQuality = Provenance.extend({
  evaluation: PublishedEvaluation.nullable(),
  verdicts: z.strictObject({
    on: Day,
    total: VerdictCounts,
    /** The last twelve months, the oldest first. */
    months: z.array(VerdictCounts.extend({ month: Month })),
    languages: z.array(VerdictCounts.extend({ language: z.enum(['de', 'en', 'other']) })),
    sources: z.array(VerdictCounts.extend({ source: z.enum([...DemandSource.options, 'micro-credential']) })),
  }),
})
export type LinkQuality = z.infer<typeof LinkQuality>
