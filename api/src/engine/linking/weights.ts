// Provenance: logistic regression on the five best of the TECH and HOUSE validation sentences, ranked by trees and read by a talk
// model that had not seen them (two and four folds). No test part was looked at.
export const CALIBRATION: readonly [slope: number, intercept: number] = [0.69, -2.02]

/** How a sentence's talk of skills counts beside the rank of a link; chosen with the threshold. */
export const TALK = {
  weight: 3,
  /** Talk that speaks for skills counts up to here: it names none by itself. */
  most: 1,
  /** Least talk for a label to count because the text says all of it: a label of one word, and one of several. */
  word: -0.9,
  phrase: -1,
  /** The same where all but a verb is said that says no more than that it is done. */
  light: 0.5,
} as const

/**
 * Confidence from which one of a sentence's best is worth showing. With models that had not seen the sentences (hold-out.ts) it kept
 * .94 of the right ones among the five best of TECH and HOUSE validation, and 2.5 of 100 noise sentences had a link.
 */
export const THRESHOLD = 0.1

/** How much more confidence a label is worth in the order of links when the text says all of it, in one go. */
export const SAID = 0.22

/** What lets a link count without a person's word; each bar was set by reading false links, then checked on validation data. */
export const GATES = {
  /** Share of a label from which it counts as said. */
  whole: 0.8,
  /** Confidence from which a link keeps its words, whatever else names them. */
  confident: 0.5,
  /** Least confidence for the whole. */
  said: 0.12,
  /** Least confidence for less than the whole: all but a verb that says little, the rarest word, and less. */
  light: 0.14,
  half: 0.2,
  common: 0.3,
  /** So many of a sentence's best need no more than that; what comes after them was right once in twenty-five times below this confidence. */
  places: 5,
  beyond: 0.3,
  /** Least confidence for a label of several words of which only one counts, when that one has less idf mass than this. */
  filler: 0.4,
  fillerMass: 6,
  /** Least idf mass of a label that is accepted because the text says all of it. */
  verbatimMass: 4.2,
  /** The same for a single word that is not written as a name. */
  wordMass: 5.5,
  /** Least share of a compound's parts that the label explains. */
  compound: 0.75,
} as const
