import type { ConceptKind, Language, RelationKind } from '../../engine/types.ts'
import { AppError } from '../../errors.ts'
import { type EscoFile, listEscoFiles } from './esco-files.ts'
import { escoRows } from './esco-rows.ts'

export interface EscoConcept {
  readonly uri: string
  readonly kind: ConceptKind
  skillType: string | null
  reuseLevel: string | null
  readonly collections: Set<string>
  /** "de|preferred|Text" : a set, because downloads repeat labels. */
  readonly labels: Set<string>
  readonly descriptions: Map<Language, string>
}

/** A taxonomy as read from files, before it is stored. */
export interface EscoContent {
  readonly concepts: Map<string, EscoConcept>
  /** "from|kind|to" */
  readonly relations: Set<string>
  readonly languages: readonly Language[]
}

export type ReportPhase = (phase: string, done: number, total: number) => void

const CONCEPT_FILES: readonly [RegExp, ConceptKind][] = [
  [/^skills_(..)\.csv$/i, 'skill'],
  [/^occupations_(..)\.csv$/i, 'occupation'],
  [/^skillGroups_(..)\.csv$/i, 'group'],
]
const labelKey = (language: Language, kind: string, text: string) => `${language}|${kind}|${text}`

/**
 * Reads the official CSV layout.
 * @param path       folder or zip, as handed out by the ESCO portal (one folder or zip per language, or all in one)
 * @param languages  languages to read labels of; each needs its skills file
 * @throws {AppError} unprocessable naming the file and what is missing
 */
export async function readEsco(
  path: string,
  languages: readonly Language[],
  report: ReportPhase = () => undefined,
): Promise<EscoContent> {
  const files = await listEscoFiles(path)
  const content: EscoContent = { concepts: new Map(), relations: new Set(), languages }
  for (const language of languages) {
    const needed = `skills_${language}.csv`
    if (!files.some((file) => file.name.toLowerCase() === needed)) {
      throw new AppError(
        'unprocessable',
        `${needed} is missing in ${path}. Found: ${files.map((file) => file.name).join(', ')}.`,
      )
    }
  }
  for (const [index, file] of files.entries()) {
    report(`reading ${file.name}`, index, files.length)
    await readFile(file, content)
  }
  report('reading', files.length, files.length)
  return content
}

async function readFile(file: EscoFile, content: EscoContent): Promise<void> {
  for (const [pattern, kind] of CONCEPT_FILES) {
    const language = pattern.exec(file.name)?.[1]?.toLowerCase() as Language | undefined
    if (language) return content.languages.includes(language) ? readConcepts(file, kind, language, content) : undefined
  }
  if (/^broaderRelationsSkillPillar/i.test(file.name))
    return readRelations(file, content, 'conceptUri', 'broaderUri', () => 'broader')
  if (/^skillSkillRelations/i.test(file.name))
    return readRelations(file, content, 'originalSkillUri', 'relatedSkillUri', () => 'related')
  if (/^occupationSkillRelations/i.test(file.name)) {
    return readRelations(file, content, 'occupationUri', 'skillUri', (row) =>
      row.relationType === 'essential' ? 'essential' : 'optional',
    )
  }
  const collection = /^(green|digital|transversal|language|digComp)SkillsCollection/i.exec(file.name)?.[1]
  if (collection) return readCollection(file, content, collection.toLowerCase())
}

async function readConcepts(
  file: EscoFile,
  kind: ConceptKind,
  language: Language,
  { concepts }: EscoContent,
): Promise<void> {
  const columns = ['conceptUri', 'preferredLabel', 'altLabels', 'hiddenLabels', 'status', 'description'] as const
  for await (const row of escoRows(
    file,
    kind === 'skill' ? ([...columns, 'skillType', 'reuseLevel'] as const) : columns,
  )) {
    const uri = row.conceptUri.trim()
    if (!uri || (row.status && row.status !== 'released')) continue
    let concept = concepts.get(uri)
    if (!concept) {
      concept = {
        uri,
        kind,
        skillType: null,
        reuseLevel: null,
        collections: new Set(),
        labels: new Set(),
        descriptions: new Map(),
      }
      concepts.set(uri, concept)
    }
    if ('skillType' in row) {
      concept.skillType ??= (row as Record<string, string>).skillType || null
      concept.reuseLevel ??= (row as Record<string, string>).reuseLevel || null
    }
    if (row.preferredLabel.trim()) concept.labels.add(labelKey(language, 'preferred', row.preferredLabel.trim()))
    addLabels(concept, language, 'alternative', row.altLabels)
    addLabels(concept, language, 'hidden', row.hiddenLabels)
    if (row.description?.trim()) concept.descriptions.set(language, row.description.trim())
  }
}

function addLabels(concept: EscoConcept, language: Language, kind: string, cell: string | undefined): void {
  for (const line of (cell ?? '').split('\n'))
    if (line.trim()) concept.labels.add(labelKey(language, kind, line.trim()))
}

async function readRelations<From extends string, To extends string>(
  file: EscoFile,
  { relations }: EscoContent,
  from: From,
  to: To,
  kindOf: (row: Record<string, string>) => RelationKind,
): Promise<void> {
  for await (const row of escoRows(file, [from, to] as (From | To)[])) {
    if (row[from] && row[to] && row[from] !== row[to]) relations.add(`${row[from]}|${kindOf(row)}|${row[to]}`)
  }
}

async function readCollection(file: EscoFile, { concepts }: EscoContent, collection: string): Promise<void> {
  for await (const row of escoRows(file, ['conceptUri'])) concepts.get(row.conceptUri)?.collections.add(collection)
}
