import type { StarterMicroCredential, StarterParticipation } from '../starter-files.ts'
import { oneOf, type Random } from './seeded-random.ts'

/** A run of the sample catalogue with what is left of its seats while people are being placed. */
export interface SampleRun {
  readonly microCredential: string
  readonly runIndex: number
  /** Days from the day of loading. */
  readonly start: number
  readonly end: number
  readonly audience: readonly string[]
  free: number
}

/** The runs of everything published, without the seats that the explicit participants hold. */
export const openRuns = (
  catalogue: readonly StarterMicroCredential[],
  explicit: StarterParticipation['explicit'],
): SampleRun[] =>
  catalogue
    .filter((offer) => offer.status !== 'draft')
    .flatMap((offer) =>
      offer.runs.map((run, runIndex) => ({
        microCredential: offer.key,
        runIndex,
        start: run.startsInDays,
        end: run.startsInDays + run.weeks * 7,
        audience: offer.audience,
        free:
          run.seats -
          explicit.filter((item) => item.microCredential === offer.key && item.runIndex === runIndex).length,
      })),
    )

export interface Wish {
  readonly group: string
  /** Days from the day of loading, both included. */
  readonly from: number
  readonly until: number
  /** Only these micro-credentials; null = whatever admits the group. */
  readonly courses: readonly string[] | null
}

/** A run with a free seat that admits the group and begins in the window; null when there is none. */
export function findRun(runs: readonly SampleRun[], wish: Wish, random: Random): SampleRun | null {
  const fits = runs.filter(
    (run) =>
      run.free > 0 &&
      run.start >= wish.from &&
      run.start <= wish.until &&
      (wish.courses === null || wish.courses.includes(run.microCredential)) &&
      (run.audience.length === 0 || run.audience.includes(wish.group)),
  )
  return oneOf(fits, random) ?? null
}
