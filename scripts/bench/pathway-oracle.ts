/**
 * Does another solver ever find a better plan, and is every plan of ours one?
 *
 *     npm run bench -- pathway-oracle [--json] [--instances 1000] [--from 0] [--nodes 5000000]
 *
 * Instances of up to 60 credentials and 120 goal skills with near skills, prerequisites, budgets and calendars
 * (lib/pathway/mixed-instance.ts). HiGHS maximises coverage, then minutes, as one whole-number objective. Every plan of ours is checked
 * against the written model as well. Ends with exit code 1 on any difference.
 */
import { parseArgs } from 'node:util'
import { recommendPathway } from '../../api/src/engine/pathway/recommend-pathway.ts'
import { checkPlan } from '../../test/engine/pathway/check-plan.ts'
import { creditAt, planBonus, planValue } from '../../test/engine/pathway/model.ts'
import { toyGraph } from '../../test/engine/pathway/toy.ts'
import { openHighs } from './lib/highs/open-highs.ts'
import { writeModel } from './lib/highs/write-model.ts'
import { mixedInstance } from './lib/pathway/mixed-instance.ts'

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    instances: { type: 'string', default: '1000' },
    nodes: { type: 'string', default: '5000000' },
    from: { type: 'string', default: '0' },
  },
})
const from = Number(flags.from)
const count = Number(flags.instances)
const highs = openHighs()
let same = 0
let proven = 0
let withRuns = 0
const faults: string[] = []
for (let seed = from; seed < from + count; seed++) {
  const { relations, request } = mixedInstance(seed)
  const plan = recommendPathway(toyGraph(relations), request, { nodeLimit: Number(flags.nodes) })
  const { problems, objective } = checkPlan(relations, request, plan)
  const { ids, optimal } = await highs.solve(
    writeModel(request, (asked, offered) => creditAt(relations, asked, offered)),
  )
  const theirs = request.catalogue.filter((credential) => ids.includes(credential.id))
  const value = planValue(relations, request, theirs).value + planBonus(relations, request, theirs)
  const minutes = theirs.reduce((sum, credential) => sum + credential.hours * 60, 0)
  const agrees = value === objective.value && minutes === objective.minutes
  if (agrees) same++
  if (plan.optimal && optimal) proven++
  if (plan.steps.some((step) => step.run !== null)) withRuns++
  if (problems.length > 0 || (!agrees && plan.optimal)) {
    faults.push(
      `seed ${seed}: ${problems.join('; ')} ours ${objective.value}/${objective.minutes}, theirs ${value}/${minutes}`,
    )
  }
  if (!plan.optimal || !optimal)
    console.error(`seed ${seed}: not proven by ${plan.optimal ? 'HiGHS' : 'ours'}, gap ${plan.gap}`)
  if ((seed - from + 1) % 50 === 0) console.error(`${seed - from + 1} of ${count}, ${same} the same`)
}
await highs.close()
for (const fault of faults) console.error(fault)
const answer = { sameOptimum: same, of: count, provenByBoth: proven, withRuns, faults: faults.length }
console.log(flags.json ? JSON.stringify({ bench: 'pathway-oracle', ...answer }) : answer)
if (faults.length > 0) process.exitCode = 1
