/**
 * Cuts the starter taxonomy out of an ESCO download: the concepts of selection.csv and those that the sample region names,
 * the groups above them and the relations among them, in ESCO's own layout and without its descriptions.
 *
 *   npx tsx scripts/esco/make-starter.ts --esco <folder of the ESCO download, with en/ and de/>
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { SIBLING_FAMILY_LIMIT } from '../../api/src/engine/matching/near-credit.ts'

export type Row = Record<string, string>
export interface Table {
  columns: string[]
  rows: Row[]
}

const STARTER = fileURLToPath(new URL('../../data/starter/', import.meta.url))
const WIDE_FAMILIES = fileURLToPath(new URL('../../api/src/engine/matching/wide-families.json', import.meta.url))
/** ESCO's texts; labels, types, codes and relations are facts and stay. */
const TEXTS = ['description', 'scopeNote', 'definition', 'regulatedProfessionNote']
const COLLECTIONS = ['greenSkillsCollection', 'digitalSkillsCollection', 'transversalSkillsCollection']
const LANGUAGES = ['en', 'de'] as const

export function readTable(path: string): Table {
  const [columns = [], ...records] = parse(readFileSync(path), { bom: true, relax_column_count: true }) as string[][]
  const rows = records.map((record) => Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ''])))
  return { columns, rows }
}

const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

function writeTable(path: string, columns: string[], rows: Row[]): void {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  writeFileSync(path, `${lines.map((line) => line.map(cell).join(',')).join('\n')}\n`)
}

/** Every ESCO identifier in the strings of a JSON value, at any depth. */
export function escoUris(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith('http://data.europa.eu/esco/') ? [value] : []
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(escoUris)
}

function regionUris(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  return files.sort().flatMap((name) => escoUris(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

/** 1.2.1 repeats a few rows; the first one counts. Rows come out by URI, so that a new cut gives a readable diff. */
function chosenRows({ rows }: Table, chosen: ReadonlySet<string>): Row[] {
  const found = new Map<string, Row>()
  for (const row of rows) {
    const uri = row.conceptUri ?? ''
    if (!chosen.has(uri) || found.has(uri)) continue
    found.set(uri, { ...row, ...Object.fromEntries(TEXTS.filter((text) => text in row).map((text) => [text, ''])) })
  }
  return [...found.values()].sort((a, b) => ((a.conceptUri ?? '') < (b.conceptUri ?? '') ? -1 : 1))
}

/** The groups above the chosen skills; other skills in between are left out, for every chosen skill has a group or a chosen skill above it. */
function groupsAbove(skills: ReadonlySet<string>, broader: Row[]): Set<string> {
  const above = new Map<string, string[]>()
  for (const { conceptUri = '', broaderType, broaderUri = '' } of broader) {
    if (broaderType === 'SkillGroup') above.set(conceptUri, [...(above.get(conceptUri) ?? []), broaderUri])
  }
  const groups = new Set<string>()
  const open = [...skills]
  for (let uri = open.pop(); uri; uri = open.pop()) {
    for (const group of above.get(uri) ?? []) {
      if (!groups.has(group)) open.push(group)
      groups.add(group)
    }
  }
  return groups
}

/** The collections separate several parents with " | ", their labels in step; only parents that the cut holds stay. */
function keepParents(row: Row, held: ReadonlySet<string>): Row {
  const labels = (row.broaderConceptPT ?? '').split(' | ')
  const parents = (row.broaderConceptUri ?? '').split(' | ').map((uri, i) => ({ uri, label: labels[i] ?? '' }))
  const kept = parents.filter(({ uri }) => held.has(uri))
  return {
    ...row,
    broaderConceptUri: kept.map(({ uri }) => uri).join(' | '),
    broaderConceptPT: kept.map(({ label }) => label).join(' | '),
  }
}

/** Of these, the concepts with more members than siblings may have that give credit: a cut holds few of them and looks like a small family. */
export function wideFamilies(held: ReadonlySet<string>, broader: Row[]): string[] {
  const members = new Map<string, Set<string>>()
  for (const { conceptUri = '', broaderUri = '' } of broader) {
    if (held.has(broaderUri)) members.set(broaderUri, (members.get(broaderUri) ?? new Set()).add(conceptUri))
  }
  return [...members].flatMap(([uri, own]) => (own.size > SIBLING_FAMILY_LIMIT ? [uri] : [])).sort()
}

export function makeStarter(esco: string, starter = STARTER): Record<string, number> {
  const read = (name: string, language: string) => readTable(join(esco, language, `${name}_${language}.csv`))
  const selected = readTable(join(starter, 'taxonomy', 'selection.csv')).rows.map((row) => row.uri ?? '')
  const wanted = new Set([...selected, ...regionUris(join(starter, 'region'))])

  const broader = read('broaderRelationsSkillPillar', 'en')
  const wantedOf = (name: string) =>
    new Set(
      read(name, 'en')
        .rows.map((row) => row.conceptUri ?? '')
        .filter((uri) => wanted.has(uri)),
    )
  const skills = wantedOf('skills')
  const occupations = wantedOf('occupations')
  const groups = new Set([...groupsAbove(skills, broader.rows), ...wantedOf('skillGroups')])
  const lost = [...wanted].filter((uri) => !skills.has(uri) && !occupations.has(uri) && !groups.has(uri))
  if (lost.length > 0) throw new Error(`Not in ${esco}: ${lost.join(', ')}`)

  const counts: Record<string, number> = {}
  const write = (name: string, language: string, columns: string[], rows: Row[]) => {
    const folder = join(starter, 'taxonomy', 'esco', language)
    mkdirSync(folder, { recursive: true })
    writeTable(join(folder, `${name}_${language}.csv`), columns, rows)
    counts[`${name}_${language}`] = rows.length
  }

  for (const language of LANGUAGES) {
    for (const [name, chosen] of [
      ['skills', skills],
      ['occupations', occupations],
      ['skillGroups', groups],
    ] as const) {
      const table = read(name, language)
      write(name, language, table.columns, chosenRows(table, chosen))
    }
  }
  const pillar = new Set([...skills, ...groups])
  if (starter === STARTER) {
    const uris = wideFamilies(pillar, broader.rows)
    const command = 'npx tsx scripts/esco/make-starter.ts --esco <folder of the ESCO download>'
    writeFileSync(WIDE_FAMILIES, `${JSON.stringify({ provenance: 'ESCO 1.2.1', command, uris }, null, 2)}\n`)
    counts['wide families'] = uris.length
  }
  const relations: [string, (row: Row) => boolean][] = [
    ['broaderRelationsSkillPillar', (row) => pillar.has(row.conceptUri ?? '') && pillar.has(row.broaderUri ?? '')],
    ['skillSkillRelations', (row) => skills.has(row.originalSkillUri ?? '') && skills.has(row.relatedSkillUri ?? '')],
    ['occupationSkillRelations', (row) => occupations.has(row.occupationUri ?? '') && skills.has(row.skillUri ?? '')],
  ]
  for (const [name, belongs] of relations) {
    const { columns, rows } = read(name, 'en')
    const distinct = new Map(rows.filter(belongs).map((row) => [columns.map((column) => row[column]).join('\t'), row]))
    write(name, 'en', columns, [...distinct.values()])
  }
  for (const name of COLLECTIONS) {
    const table = read(name, 'en')
    write(
      name,
      'en',
      table.columns,
      chosenRows(table, skills).map((row) => keepParents(row, pillar)),
    )
  }
  return counts
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { esco: { type: 'string' } } })
  if (!values.esco) throw new Error('Name the folder of the ESCO download: --esco <folder>')
  console.table(makeStarter(values.esco))
}
