import type { ConceptKind, Language, RelationKind } from '../../../engine/types.ts'
import { AppError } from '../../../errors.ts'
import { type EscoFile, openEscoFiles } from './esco-files.ts'
import { escoRows } from './esco-rows.ts'
import { type FileRole, identifyFile, type RelationGroup } from './identify-file.ts'
import { readLexicon } from './lexicon.ts'

export interface EscoConcept {
  readonly uri: string
  readonly kind: ConceptKind
  skillType: string | null
  reuseLevel: string | null
  readonly collections: Set<string>
  /** Language -> "preferred|Text": a set, because downloads repeat labels. */
  readonly labels: Map<Language, Set<string>>
  readonly descriptions: Map<Language, string>
}

/** A taxonomy as read from files, before it is compared with what is stored. It speaks only of what its files hold. */
export interface EscoContent {
  readonly concepts: Map<string, EscoConcept>
  /** Per file of relations that is there: from -> to -> kind. */
  readonly relations: Map<RelationGroup, Map<string, Map<string, RelationKind>>>
  /** Languages that were read, per kind of concept. */
  readonly kinds: Map<ConceptKind, Set<Language>>
  readonly collections: Set<string>
  readonly languages: readonly Language[]
  /** Languages that the files hold and nobody asked for or the engine cannot read. */
  readonly otherLanguages: readonly string[]
  /** What retired concepts became, as far as the files say so. */
  readonly replacements: Map<string, string>
  /** Concept -> our own everyday terms in the languages read, also for concepts that only the database knows. */
  readonly everyday: Map<string, Map<Language, Set<string>>>
}

export type ReportPhase = (phase: string, done: number, total: number) => void

const LANGUAGES: readonly string[] = ['de', 'en']
const REPLACED_BY = /^(is)?replacedBy(Uri)?$/i

/**
 * Reads the official CSV layout.
 * @param path       folder or zip, as handed out by the ESCO portal (one folder or zip per language, or all in one)
 * @param languages  languages to read labels of; each needs its skills file. By default those that the files hold
 * @throws {AppError} unprocessable naming the file and what is missing
 */
export async function readEsco(
  path: string,
  languages: readonly Language[] | undefined,
  report: ReportPhase = () => undefined,
): Promise<EscoContent> {
  const { files, close } = await openEscoFiles(path)
  try {
    const roles: [EscoFile, FileRole][] = []
    for (const file of files) {
      const role = await identifyFile(file)
      if (role) roles.push([file, role])
    }
    const found = new Set(
      roles.flatMap(([, role]) => (role.role === 'concepts' && role.kind === 'skill' ? [role.language] : [])),
    )
    const wanted = languages ?? ([...found].filter((language) => LANGUAGES.includes(language)).sort() as Language[])
    const missing = wanted.find((language) => !found.has(language)) ?? (wanted.length === 0 ? 'de' : undefined)
    if (missing) {
      const either = wanted.length === 0 ? ` or skills_en.csv` : ''
      throw new AppError(
        'unprocessable',
        `skills_${missing}.csv${either} is missing. Found: ${files.map((file) => file.name).join(', ')}.`,
      )
    }
    const content: EscoContent = {
      concepts: new Map(),
      relations: new Map(),
      kinds: new Map(),
      collections: new Set(),
      languages: wanted,
      otherLanguages: [...found].filter((language) => !(wanted as readonly string[]).includes(language)).sort(),
      replacements: new Map(),
      everyday: await readLexicon(wanted),
    }
    // Concepts first: a collection speaks of concepts that must be there.
    roles.sort(([, a], [, b]) => Number(b.role === 'concepts') - Number(a.role === 'concepts'))
    for (const [index, [file, role]] of roles.entries()) {
      report('reading', index, roles.length)
      await readFile(file, role, content)
    }
    report('reading', roles.length, roles.length)
    return content
  } finally {
    close()
  }
}

async function readFile(file: EscoFile, role: FileRole, content: EscoContent): Promise<void> {
  if (role.role === 'concepts') {
    const language = role.language as Language
    return content.languages.includes(language) ? readConcepts(file, role.kind, language, content) : undefined
  }
  if (role.role === 'collection') return readCollection(file, content, role.collection)
  if (role.role === 'replacements') return readReplacements(file, content)
  if (role.group === 'broader')
    return readRelations(file, content, role.group, 'conceptUri', 'broaderUri', () => 'broader')
  if (role.group === 'related')
    return readRelations(file, content, role.group, 'originalSkillUri', 'relatedSkillUri', () => 'related')
  return readRelations(file, content, role.group, 'occupationUri', 'skillUri', (row) =>
    row.relationType === 'essential' ? 'essential' : 'optional',
  )
}

async function readConcepts(
  file: EscoFile,
  kind: ConceptKind,
  language: Language,
  { concepts, kinds, replacements }: EscoContent,
): Promise<void> {
  kinds.set(kind, (kinds.get(kind) ?? new Set()).add(language))
  const columns = ['conceptUri', 'preferredLabel', 'altLabels', 'hiddenLabels', 'status', 'description'] as const
  for await (const row of escoRows(
    file,
    kind === 'skill' ? ([...columns, 'skillType', 'reuseLevel'] as const) : columns,
  )) {
    const uri = row.conceptUri.trim()
    if (!uri) continue
    noteReplacement(row, uri, replacements)
    if (row.status && row.status !== 'released') continue
    const concept = concepts.get(uri) ?? {
      uri,
      kind,
      skillType: null,
      reuseLevel: null,
      collections: new Set(),
      labels: new Map(),
      descriptions: new Map(),
    }
    concepts.set(uri, concept)
    concept.skillType ??= row.skillType || null
    concept.reuseLevel ??= row.reuseLevel || null
    const labels = concept.labels.get(language) ?? new Set<string>()
    concept.labels.set(language, labels)
    for (const [kindOfLabel, cell] of [
      ['preferred', row.preferredLabel],
      ['alternative', row.altLabels],
      ['hidden', row.hiddenLabels],
    ] as const) {
      for (const line of kindOfLabel === 'preferred' ? [cell] : (cell ?? '').split('\n'))
        if (line?.trim()) labels.add(`${kindOfLabel}|${line.trim()}`)
    }
    if (row.description?.trim()) concept.descriptions.set(language, row.description.trim())
  }
}

function noteReplacement(row: Partial<Record<string, string>>, uri: string, replacements: Map<string, string>): void {
  for (const [column, cell] of Object.entries(row)) {
    // Several successors would each be half of it: that is for a person to decide.
    const [successor, ...others] = REPLACED_BY.test(column) ? (cell ?? '').split(/[\s|,]+/).filter(Boolean) : []
    if (successor && others.length === 0 && successor !== uri) replacements.set(uri, successor)
  }
}

async function readReplacements(file: EscoFile, { replacements }: EscoContent): Promise<void> {
  for await (const row of escoRows(file, ['conceptUri'])) {
    if (row.conceptUri.trim()) noteReplacement(row, row.conceptUri.trim(), replacements)
  }
}

async function readRelations(
  file: EscoFile,
  { relations }: EscoContent,
  group: RelationGroup,
  from: string,
  to: string,
  kindOf: (row: Partial<Record<string, string>>) => RelationKind,
): Promise<void> {
  const all = relations.get(group) ?? new Map<string, Map<string, RelationKind>>()
  relations.set(group, all)
  for await (const row of escoRows(file, [from, to])) {
    const [start, end, kind] = [row[from], row[to], kindOf(row)]
    if (!start || !end || start === end) continue
    const targets = all.get(start) ?? new Map<string, RelationKind>()
    all.set(start, targets)
    // Some downloads list a pair as optional, too: what is essential is not optional.
    if (targets.get(end) !== 'essential') targets.set(end, kind)
  }
}

async function readCollection(file: EscoFile, content: EscoContent, collection: string): Promise<void> {
  content.collections.add(collection)
  for await (const row of escoRows(file, ['conceptUri']))
    content.concepts.get(row.conceptUri)?.collections.add(collection)
}
