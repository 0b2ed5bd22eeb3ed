import type { ConceptRelation, Taxonomy } from '../types.ts'
import { SIBLING_FAMILY_LIMIT } from './near-credit.ts'
import WIDE_FAMILIES from './wide-families.json' with { type: 'json' }

/** Skills and groups by ascending URI, so that a smaller number is also the earlier URI, with each skill's near skills. */
export interface SkillGraph {
  readonly version: string
  readonly uris: readonly string[]
  readonly idOf: ReadonlyMap<string, number>
  /** Near skills of skill i lie at nearStart[i] .. nearStart[i + 1], best credit first, then by number. */
  readonly nearStart: Int32Array
  readonly near: Int32Array
  /** Position in NEAR_RELATIONS: what the near skill is to the asked one. */
  readonly nearRelation: Uint8Array
}

interface Rows {
  readonly start: Int32Array
  readonly items: Int32Array
}

/** Families with more members in the whole of ESCO than siblings may have, wherever a cut of it holds only some of them. */
const wideFamilies: ReadonlySet<string> = new Set(WIDE_FAMILIES.uris)

/**
 * Compact graph of skills and skill groups with the near skills of every skill worked out once.
 * @param taxonomy  concepts in any order; occupations and their relations are passed over, as are relations to unknown concepts
 * @returns         an immutable graph; empty for an empty taxonomy
 * @complexity      O(c log c + r + near pairs) time, near pairs at most (broader + narrower + related + parents x 12) per skill
 * @source          compressed sparse rows; relations after ESCO v1.2 (broader, related, essential, optional)
 */
export function buildSkillGraph(taxonomy: Taxonomy): SkillGraph {
  const concepts = taxonomy.concepts.filter((concept) => concept.kind !== 'occupation')
  const isSkillUri = new Set(concepts.filter((concept) => concept.kind === 'skill').map((concept) => concept.uri))
  const uris = [...new Set(concepts.map((concept) => concept.uri))].sort()
  const idOf = new Map(uris.map((uri, id) => [uri, id]))
  const isSkill = Uint8Array.from(uris, (uri) => (isSkillUri.has(uri) ? 1 : 0))

  const broader: number[] = []
  const related: number[] = []
  for (const relation of taxonomy.relations) addPair(relation, idOf, broader, related)
  const parents = rows(broader, uris.length, false)
  const children = rows(broader, uris.length, true)
  const peers = rows([...related, ...flipped(related)], uris.length, false)
  const isWide = uris.map((uri, id) => wideFamilies.has(uri) || row(children, id).length > SIBLING_FAMILY_LIMIT)
  return { version: taxonomy.version, uris, idOf, ...nearRows(isSkill, parents, children, peers, isWide) }
}

function addPair(
  relation: ConceptRelation,
  idOf: ReadonlyMap<string, number>,
  broader: number[],
  related: number[],
): void {
  const from = idOf.get(relation.from)
  const to = idOf.get(relation.to)
  if (from === undefined || to === undefined || from === to) return
  ;(relation.kind === 'broader' ? broader : related).push(from, to)
}

function flipped(pairs: readonly number[]): number[] {
  const result: number[] = []
  for (let i = 0; i < pairs.length; i += 2) result.push(pairs[i + 1] as number, pairs[i] as number)
  return result
}

function rows(pairs: readonly number[], size: number, reverse: boolean): Rows {
  const start = new Int32Array(size + 1)
  const key = reverse ? 1 : 0
  for (let i = 0; i < pairs.length; i += 2) start[(pairs[i + key] as number) + 1]!++
  for (let i = 0; i < size; i++) start[i + 1]! += start[i]!
  const items = new Int32Array(pairs.length / 2)
  const next = start.slice()
  for (let i = 0; i < pairs.length; i += 2) items[next[pairs[i + key] as number]!++] = pairs[i + 1 - key] as number
  return { start, items }
}

function row(table: Rows, id: number): Int32Array {
  return table.items.subarray(table.start[id], table.start[id + 1])
}

function nearRows(isSkill: Uint8Array, parents: Rows, children: Rows, peers: Rows, isWide: readonly boolean[]) {
  const nearStart = new Int32Array(isSkill.length + 1)
  const near: number[] = []
  const nearRelation: number[] = []
  const seenBy = new Int32Array(isSkill.length).fill(-1)
  const family: number[] = []
  for (let skill = 0; skill < isSkill.length; skill++) {
    nearStart[skill] = near.length
    if (isSkill[skill] === 0) continue
    seenBy[skill] = skill
    // Relations come in falling order of credit, so the first one seen for a pair is its best.
    const take = (others: Iterable<number>, relation: number) => {
      const fresh: number[] = []
      for (const other of others) {
        if (isSkill[other] === 0 || seenBy[other] === skill) continue
        seenBy[other] = skill
        fresh.push(other)
      }
      fresh.sort((a, b) => a - b)
      for (const other of fresh) {
        near.push(other)
        nearRelation.push(relation)
      }
    }
    take(row(children, skill), 1)
    take(row(parents, skill), 2)
    take(row(peers, skill), 3)
    family.length = 0
    for (const parent of row(parents, skill)) {
      if (!isWide[parent]) family.push(...row(children, parent))
    }
    take(family, 4)
  }
  nearStart[isSkill.length] = near.length
  return { nearStart, near: Int32Array.from(near), nearRelation: Uint8Array.from(nearRelation) }
}
