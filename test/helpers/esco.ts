import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storedZip } from './zip.ts'

export const skillUri = (name: string) => `http://data.europa.eu/esco/skill/${name}`
const HEADER = [
  'conceptType',
  'conceptUri',
  'skillType',
  'reuseLevel',
  'preferredLabel',
  'altLabels',
  'hiddenLabels',
  'status',
  'modifiedDate',
  'scopeNote',
  'definition',
  'inScheme',
  'description',
]

export interface EscoRow {
  readonly name: string
  readonly label: string
  readonly alternatives?: string
  readonly description?: string
  readonly status?: string
  readonly isReplacedBy?: string
}

/** skills_xx.csv as the portal writes it; the column isReplacedBy comes only when a row needs it. */
export function skillsCsv(rows: readonly EscoRow[]): string {
  const withSuccessor = rows.some((row) => row.isReplacedBy)
  const lines = rows.map((row) => {
    const cells = [
      'KnowledgeSkillCompetence',
      skillUri(row.name),
      'knowledge',
      'cross-sector',
      row.label,
      row.alternatives ?? '',
      '',
      row.status ?? 'released',
      '',
      '',
      '',
      '',
      row.description ?? '',
      ...(withSuccessor ? [row.isReplacedBy ? skillUri(row.isReplacedBy) : ''] : []),
    ]
    return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  })
  return `\uFEFF${[[...HEADER, ...(withSuccessor ? ['isReplacedBy'] : [])].join(','), ...lines].join('\n')}\n`
}

export const relationsCsv = (pairs: readonly (readonly [from: string, to: string])[]): string =>
  [
    'conceptType,conceptUri,broaderType,broaderUri',
    ...pairs.map(([from, to]) => `KnowledgeSkillCompetence,${skillUri(from)},KnowledgeSkillCompetence,${skillUri(to)}`),
  ].join('\n')

/** A zip as the portal hands it out, under a name that says nothing. */
export function zipOf(files: Readonly<Record<string, string>>): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tucacademy-esco-')), 'upload')
  const folded = Object.fromEntries(Object.entries(files).map(([name, text]) => [`ESCO dataset/${name}`, text]))
  writeFileSync(path, storedZip(folded))
  return path
}

export function fileOf(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tucacademy-esco-')), 'upload')
  writeFileSync(path, text)
  return path
}
