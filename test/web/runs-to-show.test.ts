import type { CourseRun } from 'api/contract/catalogue'
import { expect, test } from 'vitest'
import { runsToShow } from 'web/src/features/catalogue/runs-to-show'

const run = (id: string, startsOn: string, endsOn: string) => ({ id, startsOn, endsOn }) as CourseRun
const runs = [
  run('later', '2027-03-01', '2027-05-01'),
  run('old', '2025-01-01', '2025-02-01'),
  run('now', '2026-10-01', '2026-12-01'),
  run('last', '2026-01-01', '2026-02-01'),
]

test('the public sees what one can still join, soonest first', () => {
  expect(runsToShow(runs, '2026-11-24', false).map(({ id }) => id)).toEqual(['now', 'later'])
})

test('those who look after the offer also see ended runs, the newest of them first', () => {
  expect(runsToShow(runs, '2026-11-24', true).map(({ id }) => id)).toEqual(['now', 'later', 'last', 'old'])
})

test('a run that ends today is not over', () => {
  expect(runsToShow([run('today', '2026-11-01', '2026-11-24')], '2026-11-24', false)).toHaveLength(1)
})
