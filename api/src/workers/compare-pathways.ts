import { comparePathways, type PathwayComparison, recommendPathway } from '../engine/index.ts'
import type { PathwayTask } from './plan-pathway.ts'

/** A worker thread's task. The clock is here, because the engine has none. */
export default function comparePathwaysHere({
  graph,
  request,
  demand,
  milliseconds,
}: PathwayTask & { readonly demand: readonly (readonly [string, number])[] }): PathwayComparison {
  const deadline = performance.now() + milliseconds
  const options = { shouldStop: () => performance.now() > deadline }
  const plan = recommendPathway(graph, request, options)
  return comparePathways(graph, request, plan, new Map(demand), options)
}
