import { expect, test } from 'vitest'
import { comparePathways } from '../../../api/src/engine/pathway/compare-pathways.ts'
import { KEPT_GAIN } from '../../../api/src/engine/pathway/emphasis.ts'
import { recommendPathway } from '../../../api/src/engine/pathway/recommend-pathway.ts'
import type { PathwayRequest } from '../../../api/src/engine/pathway/types.ts'
import { bruteForce } from './brute-force.ts'
import { checkPlan } from './check-plan.ts'
import { randomInstance } from './instances.ts'
import { credential, must, nice, toyGraph } from './toy.ts'

const graph = toyGraph([], ['statistics', 'python', 'law', 'german'])

function compare(request: Partial<PathwayRequest>, demand: Record<string, number> = {}) {
  const whole: PathwayRequest = {
    catalogue: [],
    held: [],
    goal: [],
    limits: {},
    demand: Object.entries(demand).map(([uri, wanted]) => ({ uri, wanted })),
    ...request,
  }
  return comparePathways(graph, whole, recommendPathway(graph, whole))
}

const run = (id: string, start: string, end: string) => ({ id, start, end, seatsFree: null })
const shapes = ({ alternatives }: ReturnType<typeof compare>) =>
  alternatives.map(({ kind, plan }) => [kind, plan.steps.map((step) => step.run ?? step.credential)])

test('the fastest plan gives up a little coverage for an earlier end, the shortest for fewer hours', () => {
  const comparison = compare({
    catalogue: [
      credential('stats', ['statistics'], { hours: 50, runs: [run('stats-autumn', '2026-10-05', '2026-11-01')] }),
      credential('law', ['law'], { hours: 20, runs: [run('law-spring', '2027-03-01', '2027-05-30')] }),
      credential('german', ['german'], { hours: 60, runs: [run('german-autumn', '2026-10-05', '2026-12-20')] }),
    ],
    goal: [must('statistics'), nice('law', 1), nice('german', 1)],
  })
  // 5 of 5; without law 4 of 5, which is at least three quarters; without German as well.
  expect(shapes(comparison)).toEqual([
    ['asked', ['stats-autumn', 'german-autumn', 'law-spring']],
    ['fastest', ['stats-autumn', 'german-autumn']],
    ['fewest-hours', ['stats-autumn', 'law-spring']],
  ])
  expect(comparison.alternatives[1]).toMatchObject({ coverageAfter: 0.8, hours: 110, end: '2026-12-20', weeks: 11 })
})

test('what the region asks for comes first where that is what counts, measured by what was asked', () => {
  const comparison = compare(
    {
      catalogue: [credential('stats', ['statistics']), credential('law', ['law'], { modes: ['onsite'] })],
      goal: [must('statistics'), nice('law')],
      limits: { hours: 30 },
    },
    { law: 12, statistics: 2 },
  )
  expect(shapes(comparison)).toEqual([
    ['asked', ['stats']],
    ['widest-demand', ['law']],
  ])
  expect(comparison.alternatives[1]?.coverageAfter).toBe(0.25)
})

test('a plan without attendance is offered where it differs', () => {
  const comparison = compare({
    catalogue: [credential('both', ['statistics', 'law'], { modes: ['onsite'] }), credential('net', ['statistics'])],
    goal: [must('statistics'), must('law')],
  })
  expect(shapes(comparison)).toEqual([
    ['asked', ['both']],
    ['online', ['net']],
  ])
})

test('the one limit that would change most is named, with the plan it would allow', () => {
  const comparison = compare({
    catalogue: [
      credential('stats', ['statistics'], { languages: ['de'] }),
      credential('both', ['python', 'law'], { hours: 90 }),
      credential('german', ['german']),
    ],
    goal: [must('statistics'), must('python'), must('law'), must('german')],
    limits: { languages: ['en'], hours: 60 },
  })
  expect(comparison.relaxation).toMatchObject({ limit: 'hours', plan: { coverageAfter: 0.75 } })
})

test('without limits that bind nothing is named', () => {
  expect(compare({ catalogue: [credential('a', ['law'])], goal: [must('law')], limits: { hours: 90 } })).toMatchObject({
    alternatives: [{ kind: 'asked', coverageAfter: 1 }],
    relaxation: null,
  })
})

test('who works during the day is shown a plan of evenings, weekends and online courses, if it differs', () => {
  const run = (id: string, time?: string, mode = 'onsite') => ({
    id,
    start: '2026-10-05',
    end: '2026-11-01',
    seatsFree: 5,
    mode,
    ...(time ? { time } : {}),
  })
  const law = (id: string, hours: number, ...runs: ReturnType<typeof run>[]) =>
    credential(id, ['law'], { hours, modes: ['onsite'], runs })
  const kinds = (catalogue: PathwayRequest['catalogue']) =>
    compare({ catalogue, goal: [must('law')] }).alternatives.map(({ kind, plan }) => [
      kind,
      plan.steps.map((step) => step.run),
    ])

  const byDay = law('a', 20, run('day', 'daytime'), run('unsaid'))
  expect(kinds([byDay, law('b', 30, run('evening', 'evening'))])).toEqual([
    ['asked', ['day']],
    ['evenings', ['evening']],
  ])
  expect(
    kinds([byDay, law('b', 30, run('weekend', 'weekend')), law('c', 40, run('net', 'daytime', 'online'))]),
  ).toEqual([
    ['asked', ['day']],
    ['online', ['net']],
    ['evenings', ['weekend']],
  ])
  // A run that does not say when it meets is no promise.
  expect(kinds([byDay, law('b', 30, run('late'))])).toEqual([['asked', ['day']]])
  expect(kinds([law('b', 30, run('evening', 'evening'))])).toEqual([['asked', ['evening']]])
})

test('on random instances every alternative is a plan within all limits, and fastest and shortest keep most of the gain', {
  timeout: 300_000,
}, () => {
  let compared = 0
  for (let seed = 1; seed < 60; seed++) {
    if (seed % 30 === 0) continue
    const { relations, request } = randomInstance(seed)
    const toy = toyGraph(relations)
    const plan = recommendPathway(toy, request)
    const { alternatives } = comparePathways(toy, request, plan)
    const before = plan.coverageBefore ?? 0
    for (const { kind, plan: other, coverageAfter, hours } of alternatives) {
      const { problems } = checkPlan(relations, request, other)
      expect({ seed, kind, problems }).toEqual({ seed, kind, problems: [] })
      if (kind !== 'fastest' && kind !== 'fewest-hours') continue
      compared++
      const gain = (plan.coverageAfter ?? 0) - before
      expect(coverageAfter).toBeGreaterThanOrEqual(before + KEPT_GAIN * gain - 1e-9)
      if (kind !== 'fewest-hours') continue
      // One hour less, and no plan keeps as much.
      const tighter = { ...request, limits: { ...request.limits, hours: hours - 1 } }
      const best = bruteForce(relations, tighter)
      const most = bruteForce(relations, request)
      const held = bruteForce(relations, { ...request, limits: { ...request.limits, hours: 0 } })
      expect(best.value).toBeLessThan(held.value + KEPT_GAIN * (most.value - held.value))
    }
  }
  expect(compared).toBeGreaterThan(10)
})
