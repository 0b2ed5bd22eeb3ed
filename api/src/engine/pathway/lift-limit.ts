import type { LimitName, PathwayRequest } from './types.ts'

/** What somebody can change, for whom an offer is meant left aside. */
export type LiftableLimit = Exclude<LimitName, 'audience'>

/** From what is easiest for a person to change to what is hardest. */
export const LIMITS_BY_EASE: readonly LiftableLimit[] = [
  'languages',
  'modes',
  'besideWork',
  'seats',
  'end',
  'start',
  'weeklyHours',
  'hours',
  'ects',
  'prerequisite',
]

/** The same question without one limit; null when the question does not have it. */
export function liftLimit(request: PathwayRequest, limit: LiftableLimit): PathwayRequest | null {
  const { catalogue, limits } = request
  if (limit === 'seats') {
    const full = catalogue.some(({ runs }) => runs?.some((run) => run.seatsFree !== null && run.seatsFree <= 0))
    if (!full) return null
    const open = catalogue.map((credential) =>
      credential.runs === undefined
        ? credential
        : { ...credential, runs: credential.runs.map((run) => ({ ...run, seatsFree: null })) },
    )
    return { ...request, catalogue: open }
  }
  if (limit === 'prerequisite') {
    if (catalogue.every((credential) => credential.requires.length === 0)) return null
    return { ...request, catalogue: catalogue.map((credential) => ({ ...credential, requires: [] })) }
  }
  const { [limit]: lifted, ...others } = limits
  return lifted === undefined || lifted === false || (Array.isArray(lifted) && lifted.length === 0)
    ? null
    : { ...request, limits: others }
}
