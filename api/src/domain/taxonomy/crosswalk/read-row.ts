import type { CrosswalkRelation } from '../../../contract/taxonomy.ts'
import type { Language } from '../../../engine/types.ts'
import { AppError } from '../../../errors.ts'

/** Where each value of a list stands; null where the list has no such column. */
export interface CrosswalkColumns {
  readonly term: number
  readonly concept: number
  readonly relation: number | null
  readonly language: number | null
}

export interface CrosswalkRow {
  readonly row: number
  readonly term: string
  readonly language: Language
  readonly uri: string
  readonly relation: CrosswalkRelation
}
export interface RejectedRow {
  readonly row: number
  readonly code: string
  readonly value: string | null
}

type Cell = string | number | boolean | null

const plain = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** Headers in the order of preference, compared by their letters alone. */
const HEADERS = {
  term: [
    ...['term', 'begriff', 'bezeichnung', 'benennung', 'kompetenz', 'kompetenzbezeichnung', 'faehigkeit', 'fahigkeit'],
    ...['label', 'preflabel', 'preferredlabel', 'stichwort', 'schlagwort', 'wort', 'synonym', 'keyword', 'competence'],
    ...['competency', 'skillname', 'sourcelabel', 'quellbezeichnung', 'name'],
  ],
  concept: [
    ...['concepturi', 'konzepturi', 'escouri', 'escokonzept', 'skilluri', 'escoskilluri', 'escoskill', 'targeturi'],
    ...['targetconcept', 'zieluri', 'zielkonzept', 'concept', 'konzept', 'uri', 'target', 'ziel', 'esco', 'escoid'],
  ],
  relation: [
    ...['relation', 'beziehung', 'relationtype', 'beziehungsart', 'beziehungstyp', 'matchtype', 'mappingtype', 'match'],
    ...[
      'mapping',
      'mappingrelation',
      'zuordnung',
      'zuordnungsart',
      'ubereinstimmung',
      'art',
      'typ',
      'type',
      'predicate',
    ],
  ],
  language: ['language', 'sprache', 'lang', 'sprachcode', 'languagecode'],
} as const

const CONCEPT = /^https?:\/\/\S+$/

/**
 * Finds the columns of a list by their headers, and the concepts also by what stands in the cells.
 * @throws {AppError} unprocessable naming the column that is missing
 */
export function detectColumns(header: readonly string[], rows: readonly (readonly Cell[])[]): CrosswalkColumns {
  const names = header.map(plain)
  const find = (wanted: readonly string[], taken: readonly (number | null)[] = []) => {
    for (const name of wanted) {
      const at = names.indexOf(name)
      if (at >= 0 && !taken.includes(at)) return at
    }
    return null
  }
  const share = (column: number) => rows.filter((row) => CONCEPT.test(String(row[column] ?? '').trim())).length
  const byContent = header.map((_, column) => column).sort((a, b) => share(b) - share(a))[0]
  const named = find(HEADERS.concept)
  const concept =
    named !== null && share(named) > 0 ? named : byContent !== undefined && share(byContent) > 0 ? byContent : named
  const relation = find(HEADERS.relation, [concept])
  const language = find(HEADERS.language, [concept, relation])
  const term = find(HEADERS.term, [concept, relation, language])
  const missing = (column: string, example: string) =>
    new AppError(
      'unprocessable',
      `The column of the ${column} is missing; call it "${example}". Found: ${header.join(', ')}.`,
    )
  if (concept === null) throw missing('concept', 'concept')
  if (term === null) throw missing('term', 'term')
  return { term, concept, relation, language }
}

const RELATIONS: Readonly<Record<string, CrosswalkRelation>> = {
  ...of('exact', ['exact', 'exactmatch', 'equal', 'same', 'genau', 'exakt', 'gleich', 'identisch', 'synonym']),
  ...of('close', ['close', 'closematch', 'near', 'nah', 'nahe', 'ahnlich', 'annahernd', 'similar']),
  ...of('broad', ['broad', 'broader', 'broadmatch', 'weiter', 'breiter', 'oberbegriff', 'allgemeiner']),
  ...of('narrow', ['narrow', 'narrower', 'narrowmatch', 'enger', 'unterbegriff', 'spezieller']),
  ...of('related', ['related', 'relatedmatch', 'verwandt', 'zugehorig']),
}
const LANGUAGES: Readonly<Record<string, Language>> = {
  ...of('de', ['de', 'deu', 'ger', 'german', 'deutsch', 'dede']),
  ...of('en', ['en', 'eng', 'english', 'englisch', 'engb', 'enus']),
}
function of<T extends string>(value: T, words: readonly string[]): Record<string, T> {
  return Object.fromEntries(words.map((word) => [word, value]))
}

const LONGEST_TERM = 300

/**
 * One row of a list. Without a column of relations every term means the same as its concept.
 * @param language  of rows that do not say theirs
 */
export function readCrosswalkRow(
  row: number,
  cells: readonly Cell[],
  columns: CrosswalkColumns,
  language: Language,
): CrosswalkRow | RejectedRow {
  const cell = (column: number | null) => (column === null ? '' : String(cells[column] ?? '').trim())
  const [term, uri] = [cell(columns.term).replace(/\s+/g, ' '), cell(columns.concept)]
  const [relation, said] = [cell(columns.relation), cell(columns.language)]
  const reject = (code: string, value: string): RejectedRow => ({ row, code, value: value.slice(0, 80) || null })
  if (!term) return reject('no-term', '')
  if (term.length > LONGEST_TERM) return reject('too-long', term)
  if (!CONCEPT.test(uri)) return reject(uri ? 'not-a-concept' : 'no-concept', uri)
  const kind = columns.relation === null ? 'exact' : RELATIONS[plain(relation.replace(/^.*[#/:]/, ''))]
  if (!kind) return reject('unknown-relation', relation)
  const spoken = said ? LANGUAGES[plain(said)] : language
  if (!spoken) return reject('unknown-language', said)
  return { row, term, language: spoken, uri, relation: kind }
}
