/**
 * How fast is a pathway there, and how fast is it proven?
 *
 *     npx tsx scripts/bench/pathway.ts [--json] [--seeds 5] [--stop-ms 1000] [--sizes 36x40,200x300]
 *
 * Times are milliseconds on one thread. A search is ended after --stop-ms; what is not proven by then is counted with its gap.
 */
import { parseArgs } from 'node:util'
import { buildSkillGraph } from '../../api/src/engine/matching/skill-graph.ts'
import { recommendPathway } from '../../api/src/engine/pathway/recommend-pathway.ts'
import type { PathwayCredential, PathwayRequest, Taxonomy } from '../../api/src/engine/types.ts'

const BUDGETS = [0.05, 0.1, 0.2, 0.4]
const NO_LIMIT = Number.MAX_SAFE_INTEGER

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seeds: { type: 'string', default: '5' },
    'stop-ms': { type: 'string', default: '1000' },
    sizes: { type: 'string', default: '36x40,200x300' },
  },
})
const seeds = Number(flags.seeds)
const stopMs = Number(flags['stop-ms'])

const warm = makeInstance(36, 40, 0.2, 99)
recommendPathway(buildSkillGraph(warm.taxonomy), warm.request)

const report: Record<string, unknown> = {}
for (const size of flags.sizes.split(',')) report[size] = measure(size)
console.log(flags.json ? JSON.stringify({ bench: 'pathway', stopMs, seeds, sizes: report }) : report)

function measure(size: string): unknown {
  const [credentials, skills] = size.split('x').map(Number) as [number, number]
  const first: number[] = []
  const proven: number[] = []
  const gaps: number[] = []
  for (const budget of BUDGETS) {
    for (let seed = 1; seed <= seeds; seed++) {
      const { taxonomy, request } = makeInstance(credentials, skills, budget, seed)
      const graph = buildSkillGraph(taxonomy)
      const firstStart = performance.now()
      // The search asks whether to stop only once it holds a feasible plan.
      const quick = recommendPathway(graph, request, { nodeLimit: NO_LIMIT, shouldStop: () => true })
      first.push(performance.now() - firstStart)
      const start = performance.now()
      const plan = recommendPathway(graph, request, {
        nodeLimit: NO_LIMIT,
        shouldStop: () => performance.now() - start > stopMs,
      })
      const took = performance.now() - start
      if (plan.optimal) proven.push(took)
      else gaps.push(plan.gap)
      const outcome = plan.optimal ? 'proven' : `gap ${plan.gap.toFixed(5)}`
      const before = (quick.coverageAfter ?? 0).toFixed(4)
      console.error(
        `${size} budget ${budget} seed ${seed}: ${took.toFixed(0)} ms ${outcome}, coverage ${before} -> ${(plan.coverageAfter ?? 0).toFixed(4)}`,
      )
    }
  }
  return {
    instances: first.length,
    firstFeasibleMs: spread(first),
    proven: proven.length / first.length,
    provenMs: spread(proven),
    gapWhereNotProven: spread(gaps),
  }
}

function spread(values: number[]): { median: number; worst: number } | null {
  if (values.length === 0) return null
  const sorted = values.slice().sort((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)] as number, worst: sorted.at(-1) as number }
}

/** Seeded numbers in [0, 1): a linear congruential generator with the constants of Numerical Recipes. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

interface PathwayInstance {
  readonly taxonomy: Taxonomy
  readonly request: PathwayRequest
}

/**
 * A catalogue of the given size against a goal of all skills: 8 skills per credential on average (4 to 12), prerequisites on
 * earlier credentials (60 at 200 credentials), 10 to 150 hours each, and a budget as a share of all hours.
 */
function makeInstance(credentials: number, skills: number, budget: number, seed: number): PathwayInstance {
  const random = seeded(seed)
  const below = (n: number) => Math.floor(random() * n)
  const uris = Array.from({ length: skills }, (_, i) => `skill:${String(i).padStart(5, '0')}`)
  const requires: string[][][] = Array.from({ length: credentials }, () => [])
  const id = (i: number) => `mc-${String(i).padStart(5, '0')}`
  for (let made = 0; made < Math.round(credentials * 0.3); made++) {
    const owner = 1 + below(credentials - 1)
    requires[owner]?.push([id(below(owner))])
  }
  const catalogue: PathwayCredential[] = Array.from({ length: credentials }, (_, i) => {
    const taught = new Set<string>()
    const size = Math.min(skills, 4 + below(9))
    while (taught.size < size) taught.add(uris[below(skills)] as string)
    const hours = 10 * (1 + below(15))
    return {
      id: id(i),
      teaches: [...taught].map((uri) => ({ uri })),
      requires: requires[i] as string[][],
      hours,
      ects: hours / 30,
      languages: ['en'],
      modes: ['online'],
      audience: [],
    }
  })
  const hours = catalogue.reduce((sum, credential) => sum + credential.hours, 0)
  return {
    taxonomy: {
      version: 'synthetic',
      concepts: uris.map((uri) => ({ uri, kind: 'skill', skillType: null, reuseLevel: null, labels: [] })),
      relations: [],
    },
    request: {
      catalogue,
      held: [],
      goal: uris.map((uri) => ({ uri, weight: 1 + below(3), must: random() < 0.4 })),
      limits: { hours: hours * budget },
    },
  }
}
