import type { Language } from '../types.ts'
import { type Reading, SIGNALS } from './features.ts'
import { CALIBRATION, RANK_WEIGHTS } from './weights.ts'

/**
 * Ranking value and calibrated confidence of a reading.
 * @returns raw: any number, larger is better; confidence in (0, 1)
 * @source  linear ranker, calibrated after Platt 1999
 */
export function scoreReading({ values }: Reading, language: Language): { raw: number; confidence: number } {
  const weights = RANK_WEIGHTS[language]
  const [slope, intercept] = CALIBRATION[language]
  let raw = 0
  for (let i = 0; i < values.length; i++) raw += weights[i]! * values[i]!
  return { raw, confidence: 1 / (1 + Math.exp(-(slope * raw + intercept))) }
}

/**
 * Share of each signal in a score: its contribution over all that speak for the link. Signals that count against it have none.
 * @returns names with shares above 0, rounded to four digits, summing to 1; { containment: 1 } when nothing speaks for it
 */
export function sharesOf({ values }: Reading, language: Language): Record<string, number> {
  const parts = SIGNALS.map((name, i) => [name, Math.max(0, RANK_WEIGHTS[language][i]! * values[i]!)] as const)
  const total = parts.reduce((sum, [, value]) => sum + value, 0)
  if (total === 0) return { containment: 1 }
  const shares = parts.filter(([, value]) => value > 0).map(([name, value]) => [name, value / total] as const)
  return Object.fromEntries(shares)
}
