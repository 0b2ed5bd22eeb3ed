import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  buildSkillGraph,
  buildVocabulary,
  type ConceptRelation,
  type SkillGraph,
  serialiseSkillGraph,
  serialiseVocabulary,
  type TaxonomyConcept,
  type Vocabulary,
} from '../../../engine/index.ts'
import type { ConceptLabel, Language } from '../../../engine/types.ts'

/** Rows as JSON text, as the database writes it: nothing is unfolded on the way to the thread that builds. */
export type IndexPage =
  | { readonly kind: 'concepts'; readonly rows: string }
  | { readonly kind: 'terms'; readonly rows: string }
  | { readonly kind: 'relations'; readonly rows: string }

export interface IndexFiles {
  readonly vocabulary: string
  readonly graph: string
}

type Draft = Omit<TaxonomyConcept, 'labels'> & { labels: ConceptLabel[] }

/** Collects a taxonomy page by page and builds what the engine works with. */
export interface IndexBuilder {
  add(page: IndexPage): void
  build(): { vocabulary: Vocabulary; graph: SkillGraph }
}

const LABEL_ORDER = ['alternative', 'everyday', 'hidden', 'preferred']

export function createIndexBuilder(version: string): IndexBuilder {
  const concepts = new Map<string, Draft>()
  const relations: ConceptRelation[] = []
  return {
    add({ kind, rows }) {
      for (const row of JSON.parse(rows)) {
        if (kind === 'concepts') concepts.set(row[0], toConcept(row))
        else if (kind === 'relations') relations.push({ from: row[0], to: row[1], kind: row[2] })
        else concepts.get(row[0])?.labels.push({ language: row[1], kind: row[2], text: row[3] })
      }
    },
    build() {
      for (const concept of concepts.values()) concept.labels.sort(byOrder)
      const taxonomy = { version, concepts: [...concepts.values()], relations }
      return { vocabulary: buildVocabulary(taxonomy), graph: buildSkillGraph(taxonomy) }
    },
  }
}

type ConceptRow = [
  uri: string,
  kind: Draft['kind'],
  skillType: string | null,
  reuseLevel: string | null,
  labels: [Language, ConceptLabel['kind'], string][] | null,
  descriptions: Partial<Record<Language, string>> | null,
]

const toConcept = ([uri, kind, skillType, reuseLevel, labels, descriptions]: ConceptRow): Draft => ({
  uri,
  kind,
  skillType,
  reuseLevel,
  labels: (labels ?? []).map(([language, labelKind, text]) => ({ language, kind: labelKind, text })),
  descriptions: descriptions ?? {},
})

// Of equal labels the first one counts, so that their order shows in answers.
const byOrder = (a: ConceptLabel, b: ConceptLabel) =>
  a.language !== b.language
    ? a.language < b.language
      ? -1
      : 1
    : LABEL_ORDER.indexOf(a.kind) - LABEL_ORDER.indexOf(b.kind) || (a.text < b.text ? -1 : 1)

/** Written aside and renamed, so that a crash never leaves half an index under the real name. */
export function writeIndex(
  { vocabulary, graph }: { vocabulary: Vocabulary; graph: SkillGraph },
  files: IndexFiles,
): void {
  mkdirSync(dirname(files.vocabulary), { recursive: true })
  for (const [file, bytes] of [
    [files.graph, serialiseSkillGraph(graph)],
    [files.vocabulary, serialiseVocabulary(vocabulary)],
  ] as const) {
    writeFileSync(`${file}.${process.pid}`, bytes)
    renameSync(`${file}.${process.pid}`, file)
  }
}
