import type { MicroCredentialInput } from '../../contract/catalogue.ts'
import { AppError } from '../../errors.ts'

/** Mandatory elements of Annex I of the Council Recommendation on micro-credentials; ECTS are asked for "wherever possible" only. */
const MANDATORY = [
  'title',
  'learningOutcomes',
  'workloadHours',
  'eqfLevel',
  'assessmentType',
  'participationMode',
  'qualityAssurance',
  'countryCode',
  'awardingBody',
] as const satisfies readonly (keyof MicroCredentialInput)[]

/** Names of the mandatory elements that are still empty. */
export const missingElements = (input: Pick<MicroCredentialInput, (typeof MANDATORY)[number]>): string[] =>
  MANDATORY.filter((name) => {
    const value = input[name]
    if (typeof value === 'string') return value.trim() === ''
    return value === null || (Array.isArray(value) && value.length === 0)
  })

/** @throws {AppError} annex-incomplete, naming each missing element */
export function requireComplete(input: Parameters<typeof missingElements>[0]): void {
  const missing = missingElements(input)
  if (missing.length === 0) return
  throw new AppError('annex-incomplete', `Mandatory elements are still missing: ${missing.join(', ')}`, {
    errors: missing.map((path) => ({ path, message: 'is mandatory for publication' })),
  })
}
