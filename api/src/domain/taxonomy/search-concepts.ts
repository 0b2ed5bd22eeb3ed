import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { ConceptList, ConceptSearchQuery } from '../../contract/linking.ts'
import { searchConcepts } from '../../engine/index.ts'
import { readLabels } from './read-labels.ts'

/** Skills or occupations whose labels, everyday terms included, fit what was typed; best first. */
export async function findConcepts(
  { db, engine }: Context,
  _actor: Actor,
  { q, kind, limit }: z.output<typeof ConceptSearchQuery>,
): Promise<z.infer<typeof ConceptList>> {
  const hits = searchConcepts(engine.current.vocabulary, q, { kind, limit })
  const labelOf = await readLabels(
    db,
    hits.map((hit) => hit.uri),
  )
  return { items: hits.map((hit) => ({ uri: hit.uri, ...labelOf(hit.uri), matchedLabel: hit.matchedLabel })) }
}
