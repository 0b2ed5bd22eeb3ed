import { type Pathway, type PathwayRequest, recommendPathway, type SkillGraph } from '../engine/index.ts'

export interface PathwayTask {
  readonly graph: SkillGraph
  /** A PathwayRequest as JSON. */
  readonly request: string
  readonly milliseconds: number
}

/** A worker thread's task. The clock is here, because the engine has none. */
export default function planPathway({ graph, request, milliseconds }: PathwayTask): Pathway {
  const deadline = performance.now() + milliseconds
  const asked = JSON.parse(request) as PathwayRequest
  return recommendPathway(graph, asked, { shouldStop: () => performance.now() > deadline })
}
