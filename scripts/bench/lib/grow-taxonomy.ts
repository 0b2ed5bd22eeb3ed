import type { Taxonomy } from '../../../api/src/engine/types.ts'

/**
 * A taxonomy of about as many skills as wanted: a cut of a larger one, or copies of it whose names each hold a word of their own.
 * @param skills  how many, > 0
 */
export function growTaxonomy(taxonomy: Taxonomy, skills: number): Taxonomy {
  const own = taxonomy.concepts.filter(({ kind }) => kind === 'skill')
  const concepts = Array.from({ length: Math.ceil(skills / own.length) }, (_, copy) =>
    copy === 0
      ? own
      : own.map((concept) => ({
          ...concept,
          uri: `${concept.uri}#${copy}`,
          labels: concept.labels.map((label) => ({ ...label, text: `${label.text} variant${copy}` })),
        })),
  ).flat()
  return { version: `${taxonomy.version}-${skills}`, concepts: concepts.slice(0, skills), relations: [] }
}
