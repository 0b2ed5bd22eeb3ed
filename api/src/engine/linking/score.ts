import { CALIBRATION, TALK } from './weights.ts'

/**
 * Confidence behind a rank, given how much the sentence sounds like talk of skills.
 * @param talk  log-odds of the sentence
 * @returns     in (0, 1): how often links of that rank were right on judged texts
 * @source      Platt 1999
 */
export function confidenceOf(raw: number, talk: number): number {
  const [slope, intercept] = CALIBRATION
  return 1 / (1 + Math.exp(-(slope * heardRank(raw, talk) + intercept)))
}

/** A rank together with its sentence's talk: what speaks for skills counts up to a bound, what speaks against them in full. */
export function heardRank(raw: number, talk: number): number {
  return raw + TALK.weight * Math.min(TALK.most, talk)
}
