import type { ColumnMapping, ImportField, ImportPreview, ImportRowList, RowProblem } from 'api/contract/imports'

export type PreviewRow = ImportPreview['rows'][number]
export type ImportedRow = ImportRowList['items'][number]
type Language = 'de' | 'en'

const EXAMPLES = 3

export interface ColumnRow {
  /** Position in the file, from 0. */
  column: number
  header: string
  /** Up to three different values, in the order of the file. */
  examples: string[]
  /** Key of the field that this column holds. */
  field: string | null
  /** Rows of the preview with a fault in this column. */
  faulty: number
}

/** Every column of the file, those that nobody reads too. */
export function columnRows(
  header: readonly string[],
  mapping: ColumnMapping,
  rows: readonly PreviewRow[],
): ColumnRow[] {
  const fields = new Map(Object.entries(mapping).map(([field, column]) => [column, field]))
  return header.map((name, column) => {
    const values = rows.map(({ cells }) => textOf(cells[column])).filter((value) => value !== '')
    return {
      column,
      header: name,
      examples: [...new Set(values)].slice(0, EXAMPLES),
      field: fields.get(column) ?? null,
      faulty: rows.filter(({ problems }) => problems.some((problem) => problem.column === name)).length,
    }
  })
}

/** The mapping after a person has said what a column holds: a field has one column, a column one field. */
export function withField(mapping: ColumnMapping, column: number, field: string | null): ColumnMapping {
  const others = Object.entries(mapping).filter(([key, position]) => position !== column && key !== field)
  return Object.fromEntries(field === null ? others : [...others, [field, column]])
}

/** Fields for a select: those that have to be there first. */
export const fieldGroups = (fields: readonly ImportField[]) => ({
  required: fields.filter(({ required }) => required),
  optional: fields.filter(({ required }) => !required),
})

export interface PreviewCell {
  field: string
  /** As the mapping reads it; null when nothing could be read. */
  value: unknown
  /** As it stands in the file. */
  raw: string
  isFaulty: boolean
}

/** The fields of a row that the mapping or a default fills, in the order of the dictionary. */
export function previewCells(
  row: PreviewRow,
  header: readonly string[],
  mapping: ColumnMapping,
  fields: readonly string[],
): PreviewCell[] {
  return fields.map((field) => {
    const column = mapping[field]
    const name = column === undefined ? null : (header[column] ?? null)
    return {
      field,
      value: row.values[field] ?? null,
      raw: column === undefined ? '' : textOf(row.cells[column]),
      isFaulty: name !== null && row.problems.some((problem) => problem.column === name),
    }
  })
}

/**
 * Keys of the fields that a preview has something to say about, in the order of the dictionary. Parts of another field,
 * such as a first name, are shown where they end up.
 */
export function previewFields(
  fields: readonly ImportField[],
  header: readonly string[],
  mapping: ColumnMapping,
  rows: readonly PreviewRow[],
): string[] {
  const isShown = (key: string) => {
    const column = mapping[key]
    if (column === undefined) return rows.some(({ values }) => (values[key] ?? null) !== null)
    // What could not be read is no value, but it is what a person has come to see.
    return rows.some(
      ({ values, problems }) =>
        Object.hasOwn(values, key) || problems.some((problem) => problem.column === (header[column] ?? '')),
    )
  }
  return fields.map(({ key }) => key).filter(isShown)
}

export interface ProblemLine {
  key: string
  row: number
  outcome: ImportedRow['outcome']
  subjectId: string | null
  column: string | null
  value: string | null
  /** What is wrong and what would be right; null on a row without a fault. */
  message: string | null
}

/** One line per fault; a row without any keeps its line. */
export function problemLines(items: readonly ImportedRow[], language: Language): ProblemLine[] {
  return items.flatMap(({ row, outcome, subjectId, problems }): ProblemLine[] => {
    const base = { row, outcome, subjectId }
    if (problems.length === 0) return [{ ...base, key: String(row), column: null, value: null, message: null }]
    return problems.map((problem, index) => ({
      ...base,
      key: `${row}-${index}`,
      column: problem.column,
      value: problem.value,
      message: sentenceOf(problem, language),
    }))
  })
}

/** The sentence of a fault without the place that begins it, for where the place stands beside it. */
export function sentenceOf({ column, messageDe, messageEn }: RowProblem, language: Language): string {
  const message = language === 'de' ? messageDe : messageEn
  const place = language === 'de' ? `Spalte „${column}“: ` : `Column “${column}”: `
  return column !== null && message.startsWith(place) ? message.slice(place.length) : message
}

const textOf = (cell: string | number | boolean | null | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim()
