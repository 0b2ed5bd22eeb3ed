import type { CourseRun } from 'api/contract/catalogue'

/** Runs still to come or running, soonest first; those that look after the offer also see the ended ones, newest first. */
export function runsToShow(runs: CourseRun[], today: string, withEnded: boolean): CourseRun[] {
  const byStart = [...runs].sort((a, b) => a.startsOn.localeCompare(b.startsOn))
  const ahead = byStart.filter((run) => run.endsOn >= today)
  const ended = byStart.filter((run) => run.endsOn < today).reverse()
  return withEnded ? [...ahead, ...ended] : ahead
}
