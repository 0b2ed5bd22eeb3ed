import { type Pathway, type PathwayRequest, recommendPathway, type SkillGraph } from '../engine/index.ts'

export interface PathwayTask {
  readonly graph: SkillGraph
  readonly request: PathwayRequest
  readonly milliseconds: number
}

/** A worker thread's task. The clock is here, because the engine has none. */
export default function planPathway({ graph, request, milliseconds }: PathwayTask): Pathway {
  const deadline = performance.now() + milliseconds
  return recommendPathway(graph, request, { shouldStop: () => performance.now() > deadline })
}
