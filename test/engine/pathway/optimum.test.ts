import { expect, test } from 'vitest'
import { recommendPathway } from '../../../api/src/engine/pathway/recommend-pathway.ts'
import { bruteForce } from './brute-force.ts'
import { checkPlan } from './check-plan.ts'
import { randomInstance } from './instances.ts'
import { toyGraph } from './toy.ts'

const INSTANCES = 600
const idOf = (step: { credential: string }) => step.credential

test(`on ${INSTANCES} random instances the plan is as good as the best of all plans, and is one`, {
  timeout: 300_000,
}, () => {
  let empty = 0
  let withRuns = 0
  let forBonus = 0
  for (let seed = 0; seed < INSTANCES; seed++) {
    const { relations, request } = randomInstance(seed)
    const plan = recommendPathway(toyGraph(relations), request)
    const optimum = bruteForce(relations, request)
    const found = checkPlan(relations, request, plan)
    expect({ seed, problems: found.problems, optimal: plan.optimal, gap: plan.gap }).toEqual({
      seed,
      problems: [],
      optimal: true,
      gap: 0,
    })
    expect({ seed, ...found.objective }).toEqual({ seed, ...optimum })
    if (plan.steps.length === 0) empty++
    if (plan.steps.length > 0 && request.microdegrees?.length) {
      const plain = recommendPathway(toyGraph(relations), { ...request, microdegrees: [] })
      if (plan.steps.map(idOf).join() !== plain.steps.map(idOf).join()) forBonus++
    }
    if (plan.steps.some((step) => step.run !== null)) withRuns++
  }
  expect(empty).toBeLessThan(INSTANCES / 2)
  expect(withRuns).toBeGreaterThan(INSTANCES / 6)
  // The bonus changes the best plan often enough to be tested.
  expect(forBonus).toBeGreaterThan(INSTANCES / 30)
})
