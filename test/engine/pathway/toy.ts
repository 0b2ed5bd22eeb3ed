import { buildSkillGraph, type SkillGraph } from '../../../api/src/engine/matching/skill-graph.ts'
import type { GoalSkill, PathwayCredential } from '../../../api/src/engine/pathway/types.ts'
import type { ConceptRelation, Taxonomy } from '../../../api/src/engine/types.ts'

/** A taxonomy from relations alone: every URI that begins with "g" is a group, all others are skills. */
export function toyTaxonomy(relations: readonly ConceptRelation[], skills: readonly string[] = []): Taxonomy {
  const uris = new Set([...skills, ...relations.flatMap((relation) => [relation.from, relation.to])])
  return {
    version: 'toy',
    concepts: [...uris].map((uri) => ({
      uri,
      kind: uri.startsWith('g') ? 'group' : 'skill',
      skillType: null,
      reuseLevel: null,
      labels: [],
    })),
    relations,
  }
}

export function toyGraph(relations: readonly ConceptRelation[], skills: readonly string[] = []): SkillGraph {
  return buildSkillGraph(toyTaxonomy(relations, skills))
}

export function credential(
  id: string,
  teaches: readonly string[],
  more: Partial<PathwayCredential> = {},
): PathwayCredential {
  return {
    id,
    teaches: teaches.map((uri) => ({ uri })),
    requires: [],
    hours: 30,
    ects: 1,
    languages: ['en'],
    modes: ['online'],
    audience: [],
    ...more,
  }
}

export function must(uri: string, weight = 1): GoalSkill {
  return { uri, weight, must: true }
}

export function nice(uri: string, weight = 1): GoalSkill {
  return { uri, weight, must: false }
}
