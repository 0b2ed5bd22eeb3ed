import { afterAll, expect, test } from 'vitest'
import { recommendPathway } from '../../../api/src/engine/pathway/recommend-pathway.ts'
import { openHighs } from '../../../scripts/bench/lib/highs/open-highs.ts'
import { writeModel } from '../../../scripts/bench/lib/highs/write-model.ts'
import { mixedInstance } from '../../../scripts/bench/lib/pathway/mixed-instance.ts'
import { checkPlan } from './check-plan.ts'
import { creditAt, planBonus, planValue } from './model.ts'
import { toyGraph } from './toy.ts'

const INSTANCES = 12
const highs = openHighs()
afterAll(() => highs.close())

test(`on ${INSTANCES} instances of up to 60 x 120 another solver finds no better plan, and ours is one`, {
  timeout: 300_000,
}, async () => {
  let steps = 0
  for (let seed = 0; seed < INSTANCES; seed++) {
    const { relations, request } = mixedInstance(seed)
    const plan = recommendPathway(toyGraph(relations), request)
    const { problems, objective } = checkPlan(relations, request, plan)
    const { ids, optimal } = await highs.solve(
      writeModel(request, (asked, offered) => creditAt(relations, asked, offered)),
    )
    const theirs = request.catalogue.filter((c) => ids.includes(c.id))
    expect({ seed, problems, optimal: plan.optimal, value: objective.value, minutes: objective.minutes }).toEqual({
      seed,
      problems: [],
      optimal,
      value: planValue(relations, request, theirs).value + planBonus(relations, request, theirs),
      minutes: theirs.reduce((sum, c) => sum + c.hours * 60, 0),
    })
    steps += plan.steps.length
  }
  expect(steps).toBeGreaterThan(INSTANCES)
})
