/**
 * How fast is a pathway there, how fast is it proven, how does that compare with HiGHS, and does the server stay awake meanwhile?
 *
 *     npm run bench -- pathway [--json] [--seeds 5] [--sizes 36x40,200x300,1000x1500] [--stop-ms 10000]
 *                              [--highs 36x40,200x300] [--highs-seconds 60]
 *
 * Instances: lib/pathway/budget-instance.ts, budgets of 5, 10, 20 and 40 % of all hours. Times are milliseconds. First plan, proof
 * and the gap at one second are taken on one thread; a search is ended after --stop-ms and then counts as not proven. HiGHS solves
 * the same question (largest coverage, then fewest minutes, as one whole-number objective) in a thread of its own, timed there, on the
 * sizes given. sameOptimum counts instances proven by both with the same coverage and minutes, out of those proven by both.
 * replanMs: what a person who moves a slider waits for at 200 credentials: the budget of the first seed goes through 20 positions from 5
 * to 100 % of all hours, each planned by a worker thread of the application as its server asks it to.
 * The longest wait of the main thread is taken while a worker thread of the application plans the same instances.
 */
import { parseArgs } from 'node:util'
import { buildSkillGraph } from '../../api/src/engine/matching/skill-graph.ts'
import { recommendPathway } from '../../api/src/engine/pathway/recommend-pathway.ts'
import type { Pathway, PathwayRequest } from '../../api/src/engine/pathway/types.ts'
import { openWorkers } from '../../api/src/workers/open-workers.ts'
import { type Highs, openHighs } from './lib/highs/open-highs.ts'
import { writeModel } from './lib/highs/write-model.ts'
import { watchLoop } from './lib/loop-lag.ts'
import { BUDGETS, budgetInstance } from './lib/pathway/budget-instance.ts'

const GAP_AT_MS = 1000
const REPLANNED = [200, 300] as const
const SLIDER_POSITIONS = 20
/** As the server gives a pathway. */
const SERVER_SEARCH_MS = 1500
const NO_LIMIT = Number.MAX_SAFE_INTEGER

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '36x40,200x300,1000x1500' },
    'stop-ms': { type: 'string', default: '10000' },
    highs: { type: 'string', default: '36x40,200x300' },
    'highs-seconds': { type: 'string', default: '60' },
  },
})
const seeds = Number(flags.seeds)
const stopMs = Number(flags['stop-ms'])
const compared = flags.highs.split(',')

interface Outcome {
  readonly first: number
  readonly took: number
  readonly plan: Pathway
  readonly gapAtOneSecond: number
  /** Null where HiGHS was not asked. */
  readonly highs: { readonly ms: number; readonly proven: boolean; readonly same: boolean } | null
}

const warm = budgetInstance(36, 40, 0.2, 99)
recommendPathway(buildSkillGraph(warm.taxonomy), warm.request)
const highs = openHighs()
const workers = openWorkers()
const bySize = new Map<string, Outcome[]>()
let maxLoopLagMs = 0
for (const size of flags.sizes.split(',')) {
  const outcomes: Outcome[] = []
  bySize.set(size, outcomes)
  const [credentials, skills] = size.split('x').map(Number) as [number, number]
  for (const budget of BUDGETS) {
    for (let seed = 1; seed <= seeds; seed++) {
      const { taxonomy, request } = budgetInstance(credentials, skills, budget, seed)
      const graph = buildSkillGraph(taxonomy)
      const outcome = await solve(graph, request, compared.includes(size) ? highs : null)
      outcomes.push(outcome)
      const watch = watchLoop()
      await workers.planPathway(graph, request, GAP_AT_MS)
      maxLoopLagMs = Math.max(maxLoopLagMs, watch.end())
      report(`${size} budget ${budget} seed ${seed}`, outcome)
    }
  }
}
const replanned = await replan()
await Promise.all([highs.close(), workers.close()])

const all = [...bySize.values()].flat().flatMap(({ plan, highs }) => (plan.optimal && highs?.proven ? [highs] : []))
const answer = {
  sameOptimum: all.filter((one) => one.same).length,
  of: all.length,
  firstFeasibleMs: perSize((outcomes) => median(outcomes.map((one) => one.first))),
  provenMs: perSize((outcomes) => spread(outcomes.flatMap((one) => (one.plan.optimal ? [one.took] : [])))),
  proven: perSize((outcomes) => outcomes.filter((one) => one.plan.optimal).length / outcomes.length),
  gapAt1s: perSize((outcomes) => spread(outcomes.flatMap((one) => (one.took > GAP_AT_MS ? [one.gapAtOneSecond] : [])))),
  highsMs: perSize((outcomes) => spread(outcomes.flatMap((one) => (one.highs === null ? [] : [one.highs.ms])))),
  // A search that was ended counts with the time it had: an understatement for whoever was ended.
  overHighs: perSize((outcomes) =>
    spread(outcomes.flatMap((one) => (one.highs === null ? [] : [one.took / one.highs.ms]))),
  ),
  replanMs: { [REPLANNED.join('x')]: spread(replanned) },
  maxLoopLagMs: round(maxLoopLagMs),
}
console.log(flags.json ? JSON.stringify({ bench: 'pathway', seeds, stopMs, ...answer }) : answer)

async function replan(): Promise<number[]> {
  const { taxonomy, request } = budgetInstance(...REPLANNED, 1, 1)
  const graph = buildSkillGraph(taxonomy)
  const whole = request.limits.hours ?? 0
  const times: number[] = []
  for (let position = 1; position <= SLIDER_POSITIONS; position++) {
    const limits = { ...request.limits, hours: Math.round((whole * position) / SLIDER_POSITIONS) }
    const start = performance.now()
    await workers.planPathway(graph, { ...request, limits }, SERVER_SEARCH_MS)
    times.push(performance.now() - start)
  }
  return times
}

async function solve(
  graph: ReturnType<typeof buildSkillGraph>,
  request: PathwayRequest,
  other: Highs | null,
): Promise<Outcome> {
  const timed = (shouldStop: (since: number) => boolean) => {
    const start = performance.now()
    const plan = recommendPathway(graph, request, { nodeLimit: NO_LIMIT, shouldStop: () => shouldStop(start) })
    return { plan, ms: performance.now() - start }
  }
  // The search asks whether to stop only once it holds a feasible plan.
  const first = timed(() => true)
  const whole = timed((start) => performance.now() - start > stopMs)
  const early = whole.ms > GAP_AT_MS ? timed((start) => performance.now() - start > GAP_AT_MS) : whole
  const outcome = { first: first.ms, took: whole.ms, plan: whole.plan, gapAtOneSecond: early.plan.gap }
  if (other === null) return { ...outcome, highs: null }
  const model = writeModel(request, (asked, offered) => (asked.uri === offered.uri ? 100 : 0))
  const { ids, optimal, ms } = await other.solve(model, Number(flags['highs-seconds']))
  const theirs = measure(request, ids)
  const ours = measure(
    request,
    whole.plan.steps.map((step) => step.credential),
  )
  const same = theirs.value === ours.value && theirs.hours === ours.hours
  return { ...outcome, highs: { ms, proven: optimal, same } }
}

/** Coverage in whole units and hours of a set of credentials, from the request alone. */
function measure({ catalogue, goal }: PathwayRequest, ids: readonly string[]): { value: number; hours: number } {
  const chosen = catalogue.filter((credential) => ids.includes(credential.id))
  const taught = new Set(chosen.flatMap((credential) => credential.teaches.map((skill) => skill.uri)))
  return {
    value: goal.reduce((sum, { uri, weight, must }) => sum + (taught.has(uri) ? weight * (must ? 3 : 1) : 0), 0),
    hours: chosen.reduce((sum, credential) => sum + credential.hours, 0),
  }
}

function report(name: string, { first, took, plan, highs: other }: Outcome): void {
  const outcome = plan.optimal ? 'proven' : `gap ${plan.gap.toFixed(5)}`
  const beside = other === null ? '' : `, HiGHS ${other.ms.toFixed(0)} ms ${other.same ? 'same' : 'DIFFERENT'}`
  console.error(`${name}: first ${first.toFixed(0)} ms, ${outcome} in ${took.toFixed(0)} ms${beside}`)
}

function perSize<T>(of: (outcomes: readonly Outcome[]) => T): Record<string, T> {
  return Object.fromEntries([...bySize].map(([size, outcomes]) => [size, of(outcomes)]))
}

function median(values: readonly number[]): number {
  return round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}

function spread(values: readonly number[]): { median: number; worst: number } | null {
  return values.length === 0 ? null : { median: median(values), worst: round(Math.max(...values)) }
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
