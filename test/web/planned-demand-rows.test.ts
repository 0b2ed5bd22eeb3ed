import type { PlannedDemand } from 'api/contract/plans'
import { expect, test } from 'vitest'
import { shortRuns } from 'web/src/features/overview/planned-demand-rows'

const run = (id: string, short: number, startsOn = '2026-10-01') => ({
  id,
  startsOn,
  plans: 5,
  seatsFree: 5 - short,
  short,
})

test('runs that lack seats come first by how many, and those with enough are not among them', () => {
  const report = {
    leanedOn: [
      { id: 'a', title: 'A', plans: 9, runs: [run('enough', 0), run('two', 2)] },
      { id: 'b', title: 'B', plans: 9, runs: [run('late', 2, '2027-01-01'), run('four', 4)] },
    ],
  } as unknown as PlannedDemand
  expect(shortRuns(report).map(({ id }) => id)).toEqual(['four', 'two', 'late'])
})
