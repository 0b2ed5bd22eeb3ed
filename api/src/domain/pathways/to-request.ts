import type { CourseRun } from '../../contract/catalogue.ts'
import type { LearnerLimits } from '../../contract/learners.ts'
import type { PathwayQuery } from '../../contract/pathways.ts'
import type { PathwayCredential, PathwayLimits } from '../../engine/index.ts'
import { type Offer, taughtBy } from '../catalogue/read-offers.ts'
import { seatsFreeOf } from '../catalogue/read-runs.ts'

/** An offer whose runs are all over, unlike one that never had runs and can be taken at any time. */
export const isOver = ({ entry }: Offer, today: string): boolean =>
  entry.runs.length > 0 && entry.runs.every((run) => run.endsOn < today)

/**
 * What the engine must know of an offer. Publication demands a workload, so that 0 stands for old rows only.
 * @param current   what a skill that an offer asks for is called by today
 * @param enrolled  runs that the learner has a place in: of such an offer the others are left out, and the seat is there
 */
export const toCredential = (
  offer: Offer,
  today: string,
  current: (uri: string) => string,
  enrolled: ReadonlySet<string>,
): PathwayCredential => {
  const { credential, version, runs } = offer.entry
  return {
    id: credential.id,
    teaches: taughtBy(offer),
    requires: version.prerequisites.map((group) =>
      group.map((item) => (item.kind === 'micro-credential' ? item.id : current(item.uri))),
    ),
    hours: version.workloadHours ?? 0,
    ects: version.ects,
    languages: version.languages,
    modes: version.participationMode ? [version.participationMode] : [],
    audience: version.audience,
    runs: takenFirst(
      runs.filter((run) => run.endsOn >= today),
      today,
      enrolled,
    ).map((run) => ({
      id: run.id,
      start: run.startsOn,
      end: run.endsOn,
      seatsFree: enrolled.has(run.id) ? null : seatsFreeOf(run),
      mode: run.mode,
      language: run.language,
      ...(run.timeOfDay ? { time: run.timeOfDay } : {}),
    })),
  }
}

function takenFirst(runs: readonly CourseRun[], today: string, enrolled: ReadonlySet<string>): readonly CourseRun[] {
  const own = runs.filter((run) => enrolled.has(run.id) && run.startsOn >= today)
  return own.length > 0 ? own : runs
}

/** A learner's limits without what was left open. Nobody starts in the past: the plan begins today at the earliest. */
export const toLimits = (limits: LearnerLimits, audience: string, today: string): PathwayLimits => ({
  ...(limits.weeklyHours === null ? {} : { weeklyHours: limits.weeklyHours }),
  ...(limits.totalHours === null ? {} : { hours: limits.totalHours }),
  start: limits.startsOn !== null && limits.startsOn > today ? limits.startsOn : today,
  ...(limits.endsOn === null ? {} : { end: limits.endsOn }),
  languages: limits.languages,
  modes: limits.modes,
  ...(limits.besideWork ? { besideWork: true } : {}),
  audience,
})

/** Stored limits with those on top that are only tried out; none takes a limit away. */
export const tryLimits = (limits: LearnerLimits, tried: PathwayQuery): LearnerLimits => {
  const chosen = Object.entries(tried).filter(([, value]) => value !== undefined)
  return { ...limits, ...Object.fromEntries(chosen.map(([name, value]) => [name, value === 'none' ? null : value])) }
}
