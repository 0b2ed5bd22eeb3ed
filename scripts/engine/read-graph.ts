import { fileURLToPath } from 'node:url'
import { readEsco } from '../../api/src/domain/taxonomy/files/read-esco.ts'
import { buildSkillGraph, type SkillGraph, type TaxonomyConcept } from '../../api/src/engine/index.ts'

export const STARTER = fileURLToPath(new URL('../../data/starter/taxonomy/esco', import.meta.url))

/**
 * Which skills are near which, from the official CSV layout and without a database.
 * @param path  folder or zip; 'none' for a graph that knows no near skills
 * @throws {AppError} unprocessable naming what is missing
 */
export async function readGraph(path: string): Promise<SkillGraph> {
  if (path === 'none') return buildSkillGraph({ version: 'none', concepts: [], relations: [] })
  const content = await readEsco(path, undefined)
  const concepts = [...content.concepts.values()].map(
    ({ uri, kind, skillType, reuseLevel }): TaxonomyConcept => ({ uri, kind, skillType, reuseLevel, labels: [] }),
  )
  const relations = [...content.relations.values()].flatMap((group) =>
    [...group].flatMap(([from, targets]) => [...targets].map(([to, kind]) => ({ from, to, kind }))),
  )
  return buildSkillGraph({ version: path, concepts, relations })
}
