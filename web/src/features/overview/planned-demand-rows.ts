import type { PlannedDemand } from 'api/contract/plans'

/** Runs on which more plans count than seats are free, the shortest first. */
export const shortRuns = ({ leanedOn }: PlannedDemand) =>
  leanedOn
    .flatMap(({ title, runs }) => runs.map((run) => ({ title, ...run })))
    .filter((run) => run.short > 0)
    .sort((a, b) => b.short - a.short || (a.startsOn < b.startsOn ? -1 : 1))
