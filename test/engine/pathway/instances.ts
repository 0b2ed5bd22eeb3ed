import type { PathwayCredential, PathwayMicrodegree, PathwayRequest } from '../../../api/src/engine/pathway/types.ts'
import type { ConceptRelation, OfferedSkill } from '../../../api/src/engine/types.ts'
import { day } from './model.ts'
import { pick, seeded } from './seeded.ts'

const iso = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10)
const START = day('2026-10-01')
const LEVELS = ['basic', 'independent', 'advanced', null] as const

/** A small random question with prerequisites, budgets and, for two seeds out of three, calendars. */
export function randomInstance(seed: number): { relations: ConceptRelation[]; request: PathwayRequest } {
  const random = seeded(seed * 7919 + 1)
  const below = (n: number) => Math.floor(random() * n)
  const skills = Array.from({ length: 8 + below(5) }, (_, i) => `s${i}`)
  const relations: ConceptRelation[] = []
  for (const skill of skills) {
    if (random() < 0.6) relations.push({ from: skill, to: pick(random, ['g0', 'g1', 'g2']), kind: 'broader' })
    const other = pick(random, skills)
    if (other !== skill && random() < 0.3)
      relations.push({ from: skill, to: other, kind: pick(random, ['broader', 'related']) })
  }
  // Half of the questions say levels, each of them for most of its skills.
  const levels = seed % 4 < 2
  const levelled = (uri: string): OfferedSkill => (levels ? { uri, level: pick(random, LEVELS) } : { uri })
  const dated = seed % 3 !== 0
  const besideWork = seed % 5 === 2
  // Every set of every size is tried: a few large ones are enough.
  const count = seed % 30 === 0 ? 11 + below(4) : (dated ? 4 : 5) + below(dated ? 4 : 6)
  const catalogue: PathwayCredential[] = Array.from({ length: count }, (_, i) => {
    const requires: string[][] = []
    while (random() < 0.35 && requires.length < 2) {
      const clause = Array.from({ length: 1 + below(2) }, () =>
        random() < 0.7 ? `c${below(count)}` : pick(random, skills),
      )
      if (!clause.includes(`c${i}`)) requires.push(clause)
    }
    const runs = Array.from({ length: dated && random() < 0.55 ? 1 + below(3) : 0 }, (_, r) => {
      const start = START + below(100) - 5
      return {
        id: `c${i}r${r}`,
        start: iso(start),
        end: iso(start + below(50)),
        seatsFree: pick(random, [null, 0, 5, 5]),
        language: random() < 0.2 ? 'de' : undefined,
        ...(besideWork ? { mode: pick(random, ['online', 'onsite', 'onsite']), ...timeOf(random) } : {}),
      }
    })
    return {
      id: `c${i}`,
      teaches: Array.from({ length: 1 + below(3) }, () => levelled(pick(random, skills))),
      requires,
      hours: 10 * (1 + below(6)),
      ects: random() < 0.2 ? null : 1 + below(3),
      languages: pick(random, [['en'], ['de'], ['en', 'de']]),
      modes: besideWork ? pick(random, [['online'], ['onsite'], []]) : ['online'],
      audience: random() < 0.1 ? ['student'] : [],
      runs,
    }
  })
  const hours = catalogue.reduce((sum, c) => sum + c.hours, 0)
  const limits: Record<string, unknown> = {}
  if (random() < 0.6) limits.hours = Math.round(hours * (0.2 + random() * 0.5))
  if (random() < 0.3) limits.ects = 3 + below(6)
  if (random() < 0.3) limits.languages = ['en']
  if (besideWork) limits.besideWork = true
  if (random() < 0.3) limits.audience = pick(random, ['student', 'pupil'])
  if (dated && random() < 0.8) limits.weeklyHours = 5 + below(25)
  if (dated && random() < 0.8) limits.start = iso(START)
  if (dated && random() < 0.7) limits.end = iso(START + 40 + below(100))
  return {
    relations,
    request: {
      catalogue,
      held: random() < 0.4 ? [levelled(pick(random, skills))] : [],
      passed: random() < 0.2 ? [`c${below(count)}`] : [],
      goal: Array.from({ length: 2 + below(6) }, () => ({
        ...levelled(pick(random, skills)),
        weight: 1 + below(3),
        must: random() < 0.5,
      })),
      limits,
      demand: skills.filter(() => random() < 0.3).map((uri) => ({ uri, wanted: 1 + below(3) })),
      microdegrees: seed % 2 === 0 ? [] : randomMicrodegrees(random, catalogue),
    },
  }
}

const timeOf = (random: () => number) =>
  pick(random, [{}, { time: 'daytime' }, { time: 'evening' }, { time: 'weekend' }])

/** Up to three microdegrees of one to three required parts and, for some, a choice of electives. */
function randomMicrodegrees(random: () => number, catalogue: readonly PathwayCredential[]): PathwayMicrodegree[] {
  const below = (n: number) => Math.floor(random() * n)
  return Array.from({ length: 1 + below(3) }, (_, m) => {
    const shuffled = catalogue.map(({ id }) => ({ id, at: random() })).sort((a, b) => a.at - b.at)
    const ids = shuffled.map((one) => one.id)
    const required = 1 + below(3)
    const electives = ids.slice(required, required + below(4))
    return {
      id: `m${m}`,
      required: ids.slice(0, required),
      electives,
      electivesNeeded: electives.length === 0 ? 0 : 1 + below(electives.length),
    }
  })
}
