import { z } from 'zod'
import { Day, Ratio } from './common.ts'

/** How well texts of one set were ranked, as fractions. */
export const Ranking = z.strictObject({
  /** Right ones among the best k / min(k, right ones), averaged over the texts. */
  rp1: Ratio,
  rp5: Ratio,
  rp10: Ratio,
  /** Mean of 1 / place of the first right one. */
  mrr: Ratio,
  hit1: Ratio,
  hit10: Ratio,
  hit100: Ratio,
  /** Judged skills that the taxonomy does not hold; they count as missed. */
  unmapped: z.int().min(0),
  texts: z.int().min(0),
})
export type Ranking = z.infer<typeof Ranking>

/** One way of linking, asked the same texts as all the others. */
export const Contestant = z.strictObject({
  tech: Ranking,
  house: Ranking,
  ba: Ranking,
  /** Median milliseconds of an English sentence. */
  sentenceMs: z.number().min(0),
  /** Texts of each set that were asked at most, the first ones. */
  sample: z.int().min(1),
})
export type Contestant = z.infer<typeof Contestant>

/** A run of the bench `link` as it is committed: written by the bench, never by hand. */
export const Evaluation = z.strictObject({
  evaluatedOn: Day,
  command: z.string(),
  engineVersion: z.string(),
  taxonomy: z.strictObject({
    version: z.string(),
    skills: z.int(),
    labels: z.int(),
    /** Of the labels, those from the lexicon of everyday language. */
    everydayTerms: z.int(),
  }),
  machine: z.strictObject({ node: z.string(), cores: z.int() }),
  ours: z.strictObject({
    tech: Ranking,
    house: Ranking,
    skillskape: Ranking,
    ba: Ranking,
    /** Share of sentences without any skill that got an accepted link: one that counts or is suggested. */
    noiseLinkedShare: Ratio,
    noiseTexts: z.int(),
    precisionAccepted: Ratio,
    recallAccepted: Ratio,
    keptOfTop5: Ratio,
    /** The same of links that count without a person's word. */
    counting: z.strictObject({
      noiseLinkedShare: Ratio,
      precision: Ratio,
      recall: Ratio,
      keptOfTop5: Ratio,
    }),
    ece: Ratio,
    sentenceMs: z.strictObject({ p50: z.number(), p95: z.number() }),
    indexMB: z.number(),
    loadMs: z.number(),
  }),
  /** Ours first, then the others, all over the same texts and labels. */
  sameTexts: z.array(Contestant.extend({ name: z.string() })),
})
export type Evaluation = z.infer<typeof Evaluation>

/** What acceptance does on sentences that no model has seen: written by scripts/engine/hold-out.ts, never by hand. */
export const HoldOut = z.strictObject({
  evaluatedOn: Day,
  command: z.string(),
  engineVersion: z.string(),
  noiseTexts: z.int().min(1),
  /** Sentences without any skill that got a link: one that counts or is suggested. */
  noiseLinked: z.int().min(0),
})
export type HoldOut = z.infer<typeof HoldOut>
