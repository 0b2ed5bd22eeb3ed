import type { ConceptKind, Language } from '../../../engine/types.ts'
import type { EscoFile } from './esco-files.ts'
import { escoRows } from './esco-rows.ts'
import { guessLanguage } from './guess-language.ts'

/** Relations that come in one file: those of a concept are replaced together. */
export type RelationGroup = 'broader' | 'related' | 'occupation'

export type FileRole =
  | { readonly role: 'concepts'; readonly kind: ConceptKind; readonly language: string }
  | { readonly role: 'relations'; readonly group: RelationGroup }
  | { readonly role: 'collection'; readonly collection: string }
  | { readonly role: 'replacements' }

const CONCEPT_FILES: readonly [RegExp, ConceptKind][] = [
  [/^skills_(..)\.csv$/i, 'skill'],
  [/^occupations_(..)\.csv$/i, 'occupation'],
  [/^skillGroups_(..)\.csv$/i, 'group'],
]
const RELATION_FILES: readonly [RegExp, RelationGroup][] = [
  [/^broaderRelationsSkillPillar/i, 'broader'],
  [/^skillSkillRelations/i, 'related'],
  [/^occupationSkillRelations/i, 'occupation'],
]
const KINDS: Readonly<Record<string, ConceptKind>> = {
  KnowledgeSkillCompetence: 'skill',
  Occupation: 'occupation',
  SkillGroup: 'group',
}
/** Files of a download that say nothing we read. */
const PASSED_OVER =
  /^(ISCOGroups|skillsHierarchy|broaderRelationsOccPillar|conceptSchemes|dictionary|researchOccupations)/i
const SAMPLE = 300

/** What a file of a download is: by the name the portal gives it, else by its columns and first rows; null for others. */
export async function identifyFile(file: EscoFile): Promise<FileRole | null> {
  for (const [pattern, kind] of CONCEPT_FILES) {
    const language = pattern.exec(file.name)?.[1]?.toLowerCase()
    if (language) return { role: 'concepts', kind, language }
  }
  for (const [pattern, group] of RELATION_FILES) if (pattern.test(file.name)) return { role: 'relations', group }
  const collection = /^(green|digital|transversal|language|digComp)SkillsCollection/i.exec(file.name)?.[1]
  if (collection) return { role: 'collection', collection: collection.toLowerCase() }
  if (/replac/i.test(file.name)) return { role: 'replacements' }
  return PASSED_OVER.test(file.name) || /Collection_..\.csv$/i.test(file.name) ? null : identifyContent(file)
}

async function identifyContent(file: EscoFile): Promise<FileRole | null> {
  const words: string[] = []
  let kind: ConceptKind | undefined
  for await (const row of escoRows(file, [])) {
    if (row.originalSkillUri !== undefined) return { role: 'relations', group: 'related' }
    if (row.occupationUri !== undefined) return { role: 'relations', group: 'occupation' }
    if (row.broaderUri !== undefined) {
      return KINDS[row.conceptType ?? ''] === 'occupation' || row.conceptType === 'ISCOGroup'
        ? null
        : { role: 'relations', group: 'broader' }
    }
    // A collection has no hidden labels of its own.
    if (row.conceptUri === undefined || row.hiddenLabels === undefined) return null
    kind ??= KINDS[row.conceptType ?? '']
    words.push(row.preferredLabel ?? '', row.description ?? '')
    if (words.length >= 2 * SAMPLE) break
  }
  const language: Language | null = guessLanguage(words.join(' '))
  return kind && language ? { role: 'concepts', kind, language } : null
}
