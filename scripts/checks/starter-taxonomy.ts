/** Reads the starter taxonomy and says what is wrong with it: npx tsx scripts/checks/starter-taxonomy.ts */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Row, readTable } from '../esco/make-starter.ts'
import { readLexiconEntries } from './lexicon.ts'

const TAXONOMY = fileURLToPath(new URL('../../data/starter/taxonomy/', import.meta.url))
const LIMITS = { skills: [560, 680], occupations: 60, terms: 1500, germanShare: 0.6, essentials: 3 } as const
const TEXTS = ['description', 'scopeNote', 'definition', 'regulatedProfessionNote']
/** The roots of ESCO's skills pillar: skills, knowledge, transversal skills, language skills. */
export const TOP_GROUPS = ['S', 'K', 'T', 'L']

export interface StarterTaxonomy {
  skills: Record<'en' | 'de', Row[]>
  occupations: Record<'en' | 'de', Row[]>
  groups: Record<'en' | 'de', Row[]>
  broader: Row[]
  skillRelations: Row[]
  occupationRelations: Row[]
  selection: Row[]
  terms: Row[]
}

export function readStarterTaxonomy(folder = TAXONOMY): StarterTaxonomy {
  const esco = (name: string, language: 'en' | 'de') =>
    readTable(join(folder, 'esco', language, `${name}_${language}.csv`)).rows
  const both = (name: string) => ({ en: esco(name, 'en'), de: esco(name, 'de') })
  const skills = both('skills')
  const occupations = both('occupations')
  return {
    skills,
    occupations,
    groups: both('skillGroups'),
    broader: esco('broaderRelationsSkillPillar', 'en'),
    skillRelations: esco('skillSkillRelations', 'en'),
    occupationRelations: esco('occupationSkillRelations', 'en'),
    selection: readTable(join(folder, 'selection.csv')).rows,
    terms: termsOf([...skills.en, ...occupations.en]),
  }
}

/** What the lexicon says of these concepts; it reaches further than the cut. */
function termsOf(concepts: Row[]): Row[] {
  const held = uris(concepts)
  return readLexiconEntries()
    .filter(({ uri }) => held.has(uri))
    .map((entry) => ({ ...entry }))
}

const fold = (text: string | undefined) => (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase()
const uris = (rows: Row[]) => new Set(rows.map((row) => row.conceptUri ?? ''))
const repeated = (values: string[]) => [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]

/** URIs and texts: what ESCO gives and what must stay behind. */
export function checkConcepts({ skills, occupations, groups, selection }: StarterTaxonomy): string[] {
  const tables = [skills.en, skills.de, occupations.en, occupations.de, groups.en, groups.de]
  const held = new Set([...uris(skills.en), ...uris(occupations.en)])
  const [least, most] = LIMITS.skills
  return [
    ...tables.flatMap((rows) => repeated(rows.map((row) => row.conceptUri ?? '')).map((uri) => `${uri} stands twice`)),
    ...repeated(selection.map((row) => row.uri ?? '')).map((uri) => `${uri} is selected twice`),
    ...selection
      .filter((row) => !held.has(row.uri ?? ''))
      .map((row) => `selected and missing: ${row.uri} ${row.label}`),
    ...tables
      .flat()
      .filter((row) => TEXTS.some((text) => row[text]))
      .map((row) => `${row.conceptUri} carries a text of ESCO`),
    ...tables
      .flat()
      .filter((row) => !row.preferredLabel)
      .map((row) => `${row.conceptUri} has no label`),
    ...(skills.en.length < least || skills.en.length > most ? [`${skills.en.length} skills`] : []),
    ...(occupations.en.length === LIMITS.occupations ? [] : [`${occupations.en.length} occupations`]),
  ]
}

/** Both ends of each relation, and a way from each skill up to a top group. */
export function checkRelations(taxonomy: StarterTaxonomy): string[] {
  const { broader, skillRelations, occupationRelations } = taxonomy
  const skills = uris(taxonomy.skills.en)
  const occupations = uris(taxonomy.occupations.en)
  const groups = uris(taxonomy.groups.en)
  const pillar = new Set([...skills, ...groups])
  const loose = (rows: Row[], ends: [string, Set<string>][]) =>
    rows
      .filter((row) => ends.some(([column, held]) => !held.has(row[column] ?? '')))
      .map((row) => `loose relation ${Object.values(row).join(' ')}`)

  const above = new Map<string, string[]>()
  for (const { conceptUri = '', broaderUri = '' } of broader)
    above.set(conceptUri, [...(above.get(conceptUri) ?? []), broaderUri])
  const top = new Set(
    taxonomy.groups.en.filter((row) => TOP_GROUPS.includes(row.code ?? '')).map((row) => row.conceptUri ?? ''),
  )
  const reachesTop = (start: string) => {
    const seen = new Set([start])
    for (const uri of seen) for (const parent of above.get(uri) ?? []) seen.add(parent)
    return [...seen].some((uri) => top.has(uri))
  }
  return [
    ...loose(broader, [
      ['conceptUri', pillar],
      ['broaderUri', pillar],
    ]),
    ...loose(skillRelations, [
      ['originalSkillUri', skills],
      ['relatedSkillUri', skills],
    ]),
    ...loose(occupationRelations, [
      ['occupationUri', occupations],
      ['skillUri', skills],
    ]),
    ...[...pillar].filter((uri) => !reachesTop(uri)).map((uri) => `${uri} reaches no top group`),
    ...[...occupations]
      .filter((uri) => essentialsOf(occupationRelations, uri) < LIMITS.essentials)
      .map((uri) => `${uri} has too few essential skills`),
  ]
}

export const essentialsOf = (relations: Row[], occupation: string): number =>
  relations.filter((row) => row.occupationUri === occupation && row.relationType === 'essential').length

/** The lexicon's terms of the cut: each says one concept, in a language we have; every skill has a German one. */
export function checkTerms({ terms, skills, occupations }: StarterTaxonomy): string[] {
  const labels = new Map<string, Set<string>>()
  for (const row of [...skills.en, ...skills.de, ...occupations.en, ...occupations.de]) {
    const held = labels.get(row.conceptUri ?? '') ?? new Set<string>()
    for (const label of [row.preferredLabel, ...`${row.altLabels}\n${row.hiddenLabels}`.split('\n')])
      held.add(fold(label))
    labels.set(row.conceptUri ?? '', held)
  }
  const preferred = new Map<string, Set<string>>()
  for (const row of [...skills.en, ...skills.de]) {
    preferred.set(
      fold(row.preferredLabel),
      new Set([...(preferred.get(fold(row.preferredLabel)) ?? []), row.conceptUri ?? '']),
    )
  }
  const named = new Map<string, string>()
  const problems: string[] = []
  for (const { uri = '', language = '', term = '' } of terms) {
    const key = fold(term)
    if (!labels.has(uri)) problems.push(`"${term}" names a concept that is not there: ${uri}`)
    if (language !== 'en' && language !== 'de') problems.push(`"${term}" is in the language "${language}"`)
    if (key.length < 2 || key.length > 80) problems.push(`"${term}" is too short or too long`)
    if ([...(preferred.get(key) ?? [])].some((other) => other !== uri))
      problems.push(`"${term}" is the label of another concept`)
    if ((named.get(key) ?? uri) !== uri) problems.push(`"${term}" points to two concepts`)
    named.set(key, uri)
  }
  problems.push(
    ...repeated(terms.map((row) => `${row.language}|${fold(row.term)}`)).map((key) => `${key} stands twice`),
  )
  const german = terms.filter((row) => row.language === 'de')
  const spoken = new Set(german.map((row) => row.uri))
  for (const row of skills.en)
    if (!spoken.has(row.conceptUri)) problems.push(`no German everyday term: ${row.preferredLabel}`)
  if (terms.length < LIMITS.terms) problems.push(`${terms.length} everyday terms`)
  if (german.length / terms.length < LIMITS.germanShare)
    problems.push(`${german.length} of ${terms.length} everyday terms are German`)
  return problems
}

export const checkStarterTaxonomy = (taxonomy: StarterTaxonomy): string[] => [
  ...checkConcepts(taxonomy),
  ...checkRelations(taxonomy),
  ...checkTerms(taxonomy),
]

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const taxonomy = readStarterTaxonomy()
  const problems = checkStarterTaxonomy(taxonomy)
  for (const problem of problems) console.error(problem)
  const { skills, occupations, groups, terms } = taxonomy
  console.log(
    `starter taxonomy: ${skills.en.length} skills (${skills.de.length} in German), ${occupations.en.length} occupations, ${groups.en.length} groups, ` +
      `${terms.length} everyday terms (${terms.filter((row) => row.language === 'de').length} German); ${problems.length} problems`,
  )
  process.exitCode = problems.length > 0 ? 1 : 0
}
