import { comparePathways, type PathwayComparison, type PathwayRequest, recommendPathway } from '../engine/index.ts'
import type { PathwayTask } from './plan-pathway.ts'

/** A worker thread's task. The clock is here, because the engine has none. */
export default function comparePathwaysHere({ graph, request, milliseconds }: PathwayTask): PathwayComparison {
  const deadline = performance.now() + milliseconds
  const options = { shouldStop: () => performance.now() > deadline }
  const asked = JSON.parse(request) as PathwayRequest
  return comparePathways(graph, asked, recommendPathway(graph, asked, options), options)
}
