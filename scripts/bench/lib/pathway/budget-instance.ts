import type { PathwayCredential, PathwayRequest } from '../../../../api/src/engine/pathway/types.ts'
import type { Taxonomy } from '../../../../api/src/engine/types.ts'
import { seeded } from './seeded.ts'

/** Shares of all hours. */
export const BUDGETS = [0.05, 0.1, 0.2, 0.4] as const

/**
 * A catalogue of the given size against a goal of all skills: 8 skills per credential on average (4 to 12), prerequisites on
 * earlier credentials (60 at 200 credentials), 10 to 150 hours each, and a budget as a share of all hours.
 */
export function budgetInstance(
  credentials: number,
  skills: number,
  budget: number,
  seed: number,
): { taxonomy: Taxonomy; request: PathwayRequest } {
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
