import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type {
  ConceptLabel,
  ConceptRelation,
  Language,
  Taxonomy,
  TaxonomyConcept,
} from '../../../api/src/engine/types.ts'

type Row = Record<string, string>

/** Rows of a CSV file with a header line; [] when the file is missing. */
export function readCsv(file: string): Row[] {
  if (!existsSync(file)) return []
  return parse(readFileSync(file), { columns: true, bom: true, relax_column_count: true }) as Row[]
}

function readLexiconRows(folder: string): Row[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  return files.sort().flatMap((name) => readCsv(join(folder, name)))
}

/**
 * ESCO from the official CSV layout, for benches and the shared tests only (the application imports through its database).
 * @param folder     holds one folder per language
 * @param languages  which labels to take
 * @param lexicon    optional folder of CSV uri,language,kind,term, added as labels of kind 'everyday'
 */
export function readEsco(folder: string, languages: readonly Language[] = ['de', 'en'], lexicon?: string): Taxonomy {
  const drafts = new Map<
    string,
    { -readonly [K in keyof TaxonomyConcept]: TaxonomyConcept[K] } & { labels: ConceptLabel[] }
  >()
  for (const language of [...languages].sort().reverse()) {
    for (const kind of ['skill', 'occupation'] as const) {
      for (const row of readCsv(join(folder, language, `${kind}s_${language}.csv`))) {
        const uri = row.conceptUri ?? ''
        const draft = drafts.get(uri) ?? {
          uri,
          kind,
          skillType: row.skillType || null,
          reuseLevel: row.reuseLevel || null,
          labels: [],
          descriptions: {},
        }
        drafts.set(uri, draft)
        const add = (text: string | undefined, labelKind: ConceptLabel['kind']) => {
          for (const line of (text ?? '').split('\n'))
            if (line.trim() !== '') draft.labels.push({ language, kind: labelKind, text: line.trim() })
        }
        if (draft.labels.some((label) => label.language === language)) continue
        add(row.preferredLabel, 'preferred')
        add(row.altLabels, 'alternative')
        add(row.hiddenLabels, 'hidden')
        if (row.description) draft.descriptions = { ...draft.descriptions, [language]: row.description }
      }
    }
  }
  for (const { uri, language, term } of lexicon === undefined ? [] : readLexiconRows(lexicon)) {
    if (languages.includes(language as Language))
      drafts.get(uri ?? '')?.labels.push({ language: language as Language, kind: 'everyday', text: term ?? '' })
  }
  const relations = readCsv(join(folder, 'en', 'occupationSkillRelations_en.csv')).map(
    (row): ConceptRelation => ({
      from: row.occupationUri ?? '',
      to: row.skillUri ?? '',
      kind: row.relationType === 'essential' ? 'essential' : 'optional',
    }),
  )
  return { version: `esco-${languages.join('-')}-bench`, concepts: [...drafts.values()], relations }
}
