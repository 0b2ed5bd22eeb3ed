import type { PathwayCredential, PathwayMicrodegree, PathwayRequest } from '../../../../api/src/engine/pathway/types.ts'
import type { ConceptRelation, OfferedSkill } from '../../../../api/src/engine/types.ts'
import { seeded } from './seeded.ts'

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
const START = Date.parse('2026-10-01T00:00:00Z') / 86_400_000

/**
 * A question of up to 60 credentials and 120 goal skills with near skills, prerequisites (alternatives, skills among them),
 * budgets and, for two seeds of three, calendars of a kind that a mixed integer program can write down: runs beside
 * self-paced work without dates, or runs alone within weekly hours and a period. Three of four have up to four microdegrees, half
 * say levels, and one of seven asks for what can be done beside work.
 */
export function mixedInstance(seed: number): { relations: ConceptRelation[]; request: PathwayRequest } {
  const random = seeded(seed * 104_729 + 7)
  const below = (n: number) => Math.floor(random() * n)
  const one = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const levels = seed % 4 > 1
  const besideWork = seed % 7 === 3
  const levelled = (uri: string): OfferedSkill =>
    levels ? { uri, level: one(['basic', 'independent', 'advanced', null]) } : { uri }
  const kind = (['undated', 'beside', 'runs'] as const)[seed % 3] as 'undated' | 'beside' | 'runs'
  const skills = Array.from({ length: 20 + below(101) }, (_, i) => `s${String(i).padStart(3, '0')}`)
  const relations: ConceptRelation[] = []
  for (const skill of skills) {
    const other = one(skills)
    if (other !== skill && random() < 0.2) relations.push({ from: skill, to: other, kind: one(['broader', 'related']) })
  }
  const count = 15 + below(46)
  const id = (i: number) => `c${String(i).padStart(2, '0')}`
  const catalogue = Array.from({ length: count }, (_, i): PathwayCredential => {
    const requires: string[][] = []
    while (random() < 0.25 && requires.length < 2) {
      const clause = Array.from({ length: 1 + below(2) }, () => (random() < 0.8 ? id(below(count)) : one(skills)))
      if (!clause.includes(id(i))) requires.push(clause)
    }
    const hasRuns = kind === 'runs' || (kind === 'beside' && random() < 0.6)
    const runs = Array.from({ length: hasRuns ? 1 + below(3) : 0 }, (_, r) => {
      const start = START + below(250) - 5
      return {
        id: `${id(i)}-${r}`,
        start: iso(start),
        end: iso(start + 7 + below(90)),
        seatsFree: one([null, 0, 5, 5]),
        ...(besideWork ? { time: one(['daytime', 'evening', 'weekend']) } : {}),
      }
    })
    return {
      id: id(i),
      teaches: Array.from({ length: 2 + below(9) }, () => levelled(one(skills))),
      requires,
      hours: 10 * (1 + below(15)),
      ects: random() < 0.1 ? null : 1 + below(5),
      languages: one([['en'], ['en'], ['de'], ['en', 'de']]),
      modes: [one(['online', 'onsite', 'hybrid'])],
      audience: random() < 0.1 ? ['student'] : [],
      runs,
    }
  })
  const hours = catalogue.reduce((sum, credential) => sum + credential.hours, 0)
  const limits: Record<string, unknown> = { hours: Math.round(hours * (0.05 + random() * 0.35)) }
  if (random() < 0.4) limits.ects = 5 + below(30)
  if (random() < 0.2) limits.languages = ['en']
  if (random() < 0.2) limits.modes = ['online', 'hybrid']
  if (besideWork) limits.besideWork = true
  if (random() < 0.3) limits.audience = one(['student', 'pupil'])
  if (kind === 'runs') Object.assign(limits, { start: iso(START), weeklyHours: 5 + below(25) })
  if (kind === 'beside' && random() < 0.7) limits.weeklyHours = 10 + below(25)
  if (kind !== 'undated' && random() < 0.7) limits.end = iso(START + 120 + below(200))
  return {
    relations,
    request: {
      catalogue,
      held: Array.from({ length: below(4) }, () => levelled(one(skills))),
      passed: random() < 0.2 ? [id(below(count))] : [],
      goal: skills.map((uri) => ({ ...levelled(uri), weight: 1 + below(3), must: random() < 0.4 })),
      limits,
      microdegrees: seed % 4 === 0 ? [] : microdegreesOver(catalogue, random),
    },
  }
}

/** Of two to four required parts and, for half of them, a choice of electives. */
function microdegreesOver(catalogue: readonly PathwayCredential[], random: () => number): PathwayMicrodegree[] {
  const below = (n: number) => Math.floor(random() * n)
  return Array.from({ length: 1 + below(4) }, (_, m) => {
    const ids = catalogue
      .map(({ id }) => ({ id, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map((one) => one.id)
    const required = 2 + below(3)
    const electives = random() < 0.5 ? [] : ids.slice(required, required + 2 + below(4))
    return {
      id: `m${m}`,
      required: ids.slice(0, required),
      electives,
      electivesNeeded: electives.length === 0 ? 0 : 1 + below(electives.length),
    }
  })
}
