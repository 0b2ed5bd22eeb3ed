import { expect, test } from 'vitest'
import { DEMAND_WEIGHT, KEPT_GAIN } from '../../../api/src/engine/pathway/emphasis.ts'
import { recommendPathway } from '../../../api/src/engine/pathway/recommend-pathway.ts'
import type { PathwayRequest } from '../../../api/src/engine/pathway/types.ts'
import { bruteForce } from './brute-force.ts'
import { checkPlan } from './check-plan.ts'
import { randomInstance } from './instances.ts'
import { planValue } from './model.ts'
import { credential, must, nice, toyGraph } from './toy.ts'

const graph = toyGraph([], ['statistics', 'law', 'german'])
const run = (id: string, start: string, end: string) => ({ id, start, end, seatsFree: null })

const REQUEST: PathwayRequest = {
  catalogue: [
    credential('stats', ['statistics'], { hours: 50, runs: [run('stats-autumn', '2026-10-05', '2026-11-01')] }),
    credential('law', ['law'], { hours: 20, runs: [run('law-spring', '2027-03-01', '2027-05-30')] }),
    credential('german', ['german'], { hours: 60, runs: [run('german-autumn', '2026-10-05', '2026-12-20')] }),
  ],
  held: [],
  goal: [must('statistics'), nice('law', 1), nice('german', 1)],
  limits: {},
}
const idsOf = (request: PathwayRequest) =>
  recommendPathway(graph, request)
    .steps.map((step) => step.credential)
    .sort()

test('an emphasis gives up a little coverage for an earlier end or fewer hours, and says what the closest plan would be', () => {
  expect(idsOf(REQUEST)).toEqual(['german', 'law', 'stats'])
  expect(idsOf({ ...REQUEST, emphasis: 'sooner' })).toEqual(['german', 'stats'])
  expect(idsOf({ ...REQUEST, emphasis: 'fewer-hours' })).toEqual(['law', 'stats'])
  const shorter = recommendPathway(graph, { ...REQUEST, emphasis: 'fewer-hours' })
  expect(shorter).toMatchObject({
    coverageAfter: 0.8,
    optimal: true,
    closest: { coverageAfter: 1, hours: 130, end: '2027-05-30' },
    whyNot: [{ credential: 'german', code: 'emphasis' }],
  })
  expect(recommendPathway(graph, REQUEST).closest).toBeNull()
})

test('what stands in the way by itself is named as ever, whatever the emphasis', () => {
  const late = credential('late', ['german'], { runs: [run('late', '2028-01-01', '2028-02-01')] })
  const request = { ...REQUEST, catalogue: [...REQUEST.catalogue, late], limits: { end: '2027-12-31' } }
  const { whyNot } = recommendPathway(graph, { ...request, emphasis: 'fewer-hours' })
  expect(whyNot).toMatchObject([
    { credential: 'german', code: 'emphasis' },
    { credential: 'late', code: 'too-late' },
  ])
})

test('what the region asks for weighs up to five times as much, and coverage is told of the goal as asked', () => {
  const request = { ...REQUEST, limits: { hours: 60 }, demand: [{ uri: 'german', wanted: 4 }] }
  expect(DEMAND_WEIGHT).toBe(4)
  expect(idsOf(request)).toEqual(['stats'])
  expect(idsOf({ ...request, emphasis: 'demand' })).toEqual(['german'])
  expect(recommendPathway(graph, { ...request, emphasis: 'demand' }).coverageAfter).toBe(0.2)
  // Where nobody asks for anything there is nothing to lean on.
  expect(recommendPathway(graph, { ...REQUEST, emphasis: 'demand' })).toEqual(recommendPathway(graph, REQUEST))
})

test('without dates sooner means fewer hours', () => {
  const undated = REQUEST.catalogue.map(({ runs: _, ...rest }) => rest)
  expect(idsOf({ ...REQUEST, catalogue: undated, emphasis: 'sooner' })).toEqual(['law', 'stats'])
})

test('on random instances every shifted plan is one within all limits and keeps its part of what the best plan gains', {
  timeout: 300_000,
}, () => {
  const shifted = { sooner: 0, 'fewer-hours': 0 }
  for (let seed = 1; seed < 90; seed++) {
    if (seed % 30 === 0) continue
    const { relations, request } = randomInstance(seed)
    const plain = { ...request, microdegrees: [] }
    const toy = toyGraph(relations)
    const most = bruteForce(relations, plain)
    const held = planValue(relations, plain, []).value
    const enough = held + KEPT_GAIN * (most.value - held)
    for (const emphasis of ['sooner', 'fewer-hours'] as const) {
      const plan = recommendPathway(toy, { ...plain, emphasis })
      const { problems, objective } = checkPlan(relations, plain, plan)
      expect({ seed, emphasis, problems, optimal: plan.optimal }).toEqual({
        seed,
        emphasis,
        problems: [],
        optimal: true,
      })
      if (plan.closest !== null) shifted[emphasis]++
      expect(objective.value).toBeGreaterThanOrEqual(enough)
      if (emphasis !== 'fewer-hours' || plan.steps.length === 0) continue
      // One hour less, and no plan keeps as much.
      const tighter = { ...plain, limits: { ...plain.limits, hours: objective.minutes / 60 - 1 } }
      expect(bruteForce(relations, tighter).value).toBeLessThan(enough)
    }
  }
  for (const count of Object.values(shifted)) expect(count).toBeGreaterThan(5)
})

// Seeds on which what the region asks for changes the best plan; on most it does not.
test.each([97, 118, 126, 174, 243, 247, 293])(
  'on instance %i the plan for demand is the best of all plans by the weights written down',
  (seed) => {
    const { relations, request } = randomInstance(seed)
    const plain = { ...request, microdegrees: [] }
    const wanted = new Map((plain.demand ?? []).map((one) => [one.uri, one.wanted]))
    const most = Math.max(...plain.goal.map((skill) => wanted.get(skill.uri) ?? 0))
    const goal = plain.goal.map((skill) => ({
      ...skill,
      weight: skill.weight * (most + 4 * (wanted.get(skill.uri) ?? 0)),
    }))
    const toy = toyGraph(relations)
    const plan = recommendPathway(toy, { ...plain, emphasis: 'demand' })
    const { problems, objective } = checkPlan(relations, plain, plan)
    expect({ problems, optimal: plan.optimal }).toEqual({ problems: [], optimal: true })
    expect(objective.ids).toEqual(bruteForce(relations, { ...plain, goal }).ids)
    expect(objective.ids).not.toEqual(bruteForce(relations, plain).ids)
    expect(plan.closest).not.toBeNull()
  },
)
