import type { NearRelation } from '../types.ts'
import { NEAR_CREDIT, NEAR_RELATIONS } from './near-credit.ts'
import type { SkillGraph } from './skill-graph.ts'

/** What an offered skill is worth for one asked skill. */
export interface NearSkill {
  readonly uri: string
  readonly relation: NearRelation
  /** Whole hundredths, 1..100. */
  readonly hundredths: number
}

/** For each skill that could be offered, the asked skills it would give credit for. */
export type CreditIndex = ReadonlyMap<string, readonly AskedCredit[]>

export interface AskedCredit {
  /** Position in the list of asked skills. */
  readonly asked: number
  readonly relation: NearRelation
  readonly hundredths: number
}

/**
 * Every skill that gives credit for an asked one, the skill itself first.
 * @param asked  a skill URI; one that the graph does not know gets credit from itself alone
 * @returns      best credit first, ties by URI; never empty
 * @complexity   O(near skills)
 * @source       credits and their reasons in near-credit.ts
 */
export function nearSkills(graph: SkillGraph, asked: string): NearSkill[] {
  const result: NearSkill[] = [{ uri: asked, relation: 'same', hundredths: NEAR_CREDIT.same }]
  const id = graph.idOf.get(asked)
  if (id === undefined) return result
  const end = graph.nearStart[id + 1] as number
  for (let i = graph.nearStart[id] as number; i < end; i++) {
    const relation = NEAR_RELATIONS[graph.nearRelation[i] as number] as NearRelation
    result.push({
      uri: graph.uris[graph.near[i] as number] as string,
      relation,
      hundredths: NEAR_CREDIT[relation],
    })
  }
  return result
}

/**
 * Turns near skills round: from an offered skill to all asked skills that it serves.
 * @param asked  skill URIs without duplicates
 * @returns      a map over every skill that gives credit; empty when nothing is asked
 * @complexity   O(near skills of all asked skills) time and space
 */
export function indexCredits(graph: SkillGraph, asked: readonly string[]): CreditIndex {
  const index = new Map<string, AskedCredit[]>()
  asked.forEach((uri, position) => {
    for (const near of nearSkills(graph, uri)) {
      const credit = { asked: position, relation: near.relation, hundredths: near.hundredths }
      const known = index.get(near.uri)
      if (known === undefined) index.set(near.uri, [credit])
      else known.push(credit)
    }
  })
  return index
}
