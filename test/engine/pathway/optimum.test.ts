import { expect, test } from 'vitest'
import { recommendPathway } from '../../../api/src/engine/pathway/recommend-pathway.ts'
import { bruteForce } from './brute-force.ts'
import { checkPlan } from './check-plan.ts'
import { randomInstance } from './instances.ts'
import { toyGraph } from './toy.ts'

const INSTANCES = 600

test(`on ${INSTANCES} random instances the plan is as good as the best of all plans, and is one`, {
  timeout: 60_000,
}, () => {
  let empty = 0
  let withRuns = 0
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
    if (plan.steps.some((step) => step.run !== null)) withRuns++
  }
  expect(empty).toBeLessThan(INSTANCES / 2)
  expect(withRuns).toBeGreaterThan(INSTANCES / 6)
})
