/**
 * How many needs x micro-credentials are matched a second, beside a plain intersection of sets that knows no near skills?
 *
 *     npx tsx scripts/bench/match.ts [--json] [--needs 400] [--credentials 300]
 *
 * Synthetic graph of ESCO's size: 14,000 skills, 600 groups, 20,000 broader, 6,000 skill-skill and 104,000 occupation relations.
 * Rates are pairs per second on one thread; every rate is the median of five passes over all pairs.
 */
import { parseArgs } from 'node:util'
import { prepareMatch } from '../../api/src/engine/matching/match-skills.ts'
import { buildSkillGraph } from '../../api/src/engine/matching/skill-graph.ts'
import type { AskedSkill, ConceptRelation, Taxonomy, TaxonomyConcept } from '../../api/src/engine/types.ts'

const PASSES = 5
const WEIGHT = { must: 3, nice: 1 }

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    needs: { type: 'string', default: '400' },
    credentials: { type: 'string', default: '300' },
  },
})

/** Seeded numbers in [0, 1): a linear congruential generator with the constants of Numerical Recipes. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const random = seeded(2026)
const below = (n: number) => Math.floor(random() * n)
const skill = (i: number) => `http://data.europa.eu/esco/skill/${String(i).padStart(6, '0')}`
const group = (i: number) => `http://data.europa.eu/esco/skill/S${String(i).padStart(4, '0')}`
const occupation = (i: number) => `http://data.europa.eu/esco/occupation/${String(i).padStart(5, '0')}`

function syntheticTaxonomy(): Taxonomy {
  const concept = (uri: string, kind: TaxonomyConcept['kind']) => ({
    uri,
    kind,
    skillType: null,
    reuseLevel: null,
    labels: [],
  })
  const relations: ConceptRelation[] = []
  for (let i = 0; i < 14_000; i++) relations.push({ from: skill(i), to: group(below(600)), kind: 'broader' })
  for (let i = 0; i < 6_000; i++)
    relations.push({ from: skill(1 + below(13_999)), to: skill(below(3_000)), kind: 'broader' })
  for (let i = 0; i < 6_000; i++)
    relations.push({ from: skill(below(14_000)), to: skill(below(14_000)), kind: 'essential' })
  for (let i = 0; i < 104_000; i++)
    relations.push({ from: occupation(below(3_000)), to: skill(below(14_000)), kind: 'essential' })
  return {
    version: 'synthetic',
    concepts: [
      ...Array.from({ length: 14_000 }, (_, i) => concept(skill(i), 'skill')),
      ...Array.from({ length: 600 }, (_, i) => concept(group(i), 'group')),
      ...Array.from({ length: 3_000 }, (_, i) => concept(occupation(i), 'occupation')),
    ],
    relations,
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number
}

function pairsPerSecond(pairs: number, pass: () => number): number {
  let checksum = pass()
  const rates = Array.from({ length: PASSES }, () => {
    const start = performance.now()
    checksum += pass()
    return pairs / ((performance.now() - start) / 1000)
  })
  if (!Number.isFinite(checksum)) throw new Error('a coverage is not a number')
  return Math.round(median(rates))
}

const taxonomy = syntheticTaxonomy()
console.error('building the graph')
const builds = Array.from({ length: 3 }, () => {
  const start = performance.now()
  buildSkillGraph(taxonomy)
  return performance.now() - start
})
const graph = buildSkillGraph(taxonomy)

// Needs and offers draw on one slice of the skills, so that some pairs do meet.
const needs = Array.from({ length: Number(flags.needs) }, (): AskedSkill[] =>
  Array.from({ length: 8 }, () => ({ uri: skill(below(2_000)), importance: random() < 0.5 ? 'must' : 'nice' })),
)
const offers = Array.from({ length: Number(flags.credentials) }, () =>
  Array.from({ length: 8 }, () => skill(below(2_000))),
)
const pairs = needs.length * offers.length

console.error(`matching ${needs.length} x ${offers.length} pairs, ${PASSES} passes`)
const ours = pairsPerSecond(pairs, () => {
  let sum = 0
  for (const need of needs) {
    const match = prepareMatch(graph, need)
    for (const offer of offers) sum += match(offer).coverage ?? 0
  }
  return sum
})

console.error('intersecting the same pairs')
const naive = pairsPerSecond(pairs, () => {
  let sum = 0
  for (const need of needs) {
    for (const offer of offers) {
      const taught = new Set(offer)
      let weight = 0
      let total = 0
      for (const asked of need) {
        total += WEIGHT[asked.importance]
        if (taught.has(asked.uri)) weight += WEIGHT[asked.importance]
      }
      sum += weight / total
    }
  }
  return sum
})

const result = {
  bench: 'match',
  graphBuildMs: median(builds),
  pairs,
  pairsPerSecond: ours,
  naivePairsPerSecond: naive,
  overNaive: ours / naive,
}
console.log(flags.json ? JSON.stringify(result) : result)
