import type { Language } from '../types.ts'

// Provenance: listwise softmax regression with L2 1e-3 over the 160 candidates of each text, in the order of SIGNALS. English: the
// TECH and HOUSE validation sentences (weight 6) and a sample of the SkillSkape train and dev parts (weight 1). German: half of the
// even part of the BA competence terms. Calibration: logistic regression on the ranking value of the five best of each text, English
// on TECH and HOUSE validation, German on the same terms. No test part was looked at.
export const RANK_WEIGHTS: Readonly<Record<Language, readonly number[]>> = {
  de: [1.39, 2.22, 1.55, -0.926, -0.0378, 3.91, -1.22, 1.48, 0.723, 0.172, 0.626, 1.28, 0.142, -0.0275],
  en: [3.09, 2.26, 1.58, -0.569, 1.93, 2.08, 0.614, 2.31, 0, 0.652, 2.14, 1.33, -0.285, 0.0605],
}

export const CALIBRATION: Readonly<Record<Language, readonly [slope: number, intercept: number]>> = {
  de: [0.339, -3.77],
  en: [0.786, -9.16],
}

/** Confidence from which a link may be accepted; chosen on validation sentences and noise/dev. */
export const THRESHOLD = 0.3

/** What acceptance asks beyond confidence; each bar was set by reading false links, then checked on validation data. */
export const GATES = {
  /** Least idf share of the label that the text must hold. */
  share: 0.8,
  /** Least density of the label's words in their window. */
  density: 0.6,
  /** Least idf mass of the matched words: very common words alone name nothing. */
  mass: 4,
  /** Least idf mass of a label that is accepted because the text says all of it. */
  verbatimMass: 4.2,
  /** The same for a single word that is not written as a name. */
  wordMass: 5.5,
  /** Least share of a compound's parts that the label explains. */
  compound: 0.75,
} as const
