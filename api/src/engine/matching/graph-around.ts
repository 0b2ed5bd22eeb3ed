import type { SkillGraph } from './skill-graph.ts'

/**
 * The part of a graph that says what is near some skills: small enough to be handed to another thread.
 * @param asked  skill URIs, any number; those that the graph does not know are left out
 * @returns      a graph in which these skills have the near skills they had, and all others none
 * @complexity   O(n log n) in the asked skills and their near skills
 */
export function graphAround(graph: SkillGraph, asked: readonly string[]): SkillGraph {
  const wanted = new Set(asked.map((uri) => graph.idOf.get(uri)).filter((id): id is number => id !== undefined))
  const kept = new Set(wanted)
  const nearOf = (id: number) => graph.near.subarray(graph.nearStart[id], graph.nearStart[id + 1])
  for (const id of wanted) for (const other of nearOf(id)) kept.add(other)
  // Numbers ascend with the URI, here as there.
  const ids = [...kept].sort((a, b) => a - b)
  const numberOf = new Map(ids.map((id, number) => [id, number]))
  const nearStart = new Int32Array(ids.length + 1)
  const near: number[] = []
  const nearRelation: number[] = []
  ids.forEach((id, number) => {
    nearStart[number] = near.length
    if (!wanted.has(id)) return
    for (const other of nearOf(id)) near.push(numberOf.get(other) as number)
    nearRelation.push(...graph.nearRelation.subarray(graph.nearStart[id], graph.nearStart[id + 1]))
  })
  nearStart[ids.length] = near.length
  const uris = ids.map((id) => graph.uris[id] as string)
  return {
    version: graph.version,
    uris,
    idOf: new Map(uris.map((uri, number) => [uri, number])),
    nearStart,
    near: Int32Array.from(near),
    nearRelation: Uint8Array.from(nearRelation),
  }
}
