import type { Cell, Dialect, FieldDefinition, KindDefinition, Mapping, ReadRow, RowProblem, SourceRow } from './kind.ts'
import { readChoice, readYesNo } from './read-choice.ts'
import { readDay } from './read-day.ts'
import { readList } from './read-list.ts'
import { readNumber } from './read-number.ts'
import { readText } from './read-text.ts'
import { isBlank, isNothing, type Reading } from './reading.ts'
import { columnName, shownValue } from './shown-value.ts'

type Value = ReadRow['values'][string]

/** A cell that holds something, as its field understands it. */
export function readCell(cell: Cell, field: FieldDefinition, dialect: Dialect): Reading<Value> {
  switch (field.type) {
    case 'text':
      return readText(cell, field)
    case 'integer':
    case 'number':
      return readNumber(cell, field, dialect.decimalComma)
    case 'day':
      return readDay(cell, dialect.dayOrder)
    case 'choice':
      return readChoice(cell, field)
    case 'yes-no':
      return readYesNo(cell)
    case 'list':
      return readList(cell, field)
  }
}

/** A dash or "k. A." is a text like any other where texts are kept to the letter, and nothing anywhere else. */
const isEmpty = (cell: Cell | undefined, field: FieldDefinition): boolean =>
  field.multiline ? isBlank(cell) : isNothing(cell)

/**
 * One row of a file as values by field, or everything that is wrong with it: a person who corrects a row should not have to
 * send it twice.
 * @param mapping  field key -> position of its column; a field without one is left out of the values
 * @param header   the file's header, for naming columns
 * @returns        values of the fields that could be read, and the problems; the row may be used only without problems.
 *                 Never throws, whatever the cells hold.
 * @complexity     O(fields + length of the cells)
 */
export function readRow(
  { fields }: KindDefinition,
  mapping: Mapping,
  header: readonly string[],
  source: SourceRow,
  dialect: Dialect,
): ReadRow {
  const values: Record<string, Value> = {}
  const problems: RowProblem[] = []
  const columnOf = (field: FieldDefinition): number | undefined =>
    Object.hasOwn(mapping, field.key) ? mapping[field.key] : undefined
  const report = (field: FieldDefinition, code: string, value: string | null, params: RowProblem['params'] = {}) => {
    const column = columnOf(field)
    problems.push({
      column: column === undefined ? null : columnName(header, column),
      value,
      code,
      params: { ...params, field: field.key },
    })
  }

  // Told even when nobody wants the column: only the first fault is known, and a wanted cell may hide behind it.
  const { problem: unread } = source
  const unreadColumn = unread?.column === undefined ? null : unread.column - 1
  const unreadField = fields.find((field) => unreadColumn !== null && columnOf(field) === unreadColumn)
  if (unread)
    problems.push({
      column: unreadColumn === null ? null : columnName(header, unreadColumn),
      value: null,
      code: unread.code,
      params: unreadField ? { ...unread.params, field: unreadField.key } : unread.params,
    })
  // Without knowing where the fault lies, every cell may stand in the wrong column.
  if (unread && unreadColumn === null) return { row: source.row, values, problems }

  for (const field of fields) {
    const column = columnOf(field)
    if (column === undefined || field === unreadField) continue
    const cell = source.cells[column]
    if (cell === undefined || isEmpty(cell, field)) {
      values[field.key] = field.defaultValue ?? null
      continue
    }
    const reading = readCell(cell, field, dialect)
    if ('value' in reading) values[field.key] = reading.value
    else for (const { code, params, value } of reading.faults) report(field, code, shownValue(value ?? cell), params)
  }
  standIn(fields, values, problems, columnOf, report)
  return { row: source.row, values, problems }
}

/** Joins what stands in for an empty field, and asks for what is required and still missing. */
function standIn(
  fields: readonly FieldDefinition[],
  values: Record<string, Value>,
  problems: readonly RowProblem[],
  columnOf: (field: FieldDefinition) => number | undefined,
  report: (field: FieldDefinition, code: string, value: string | null) => void,
): void {
  const isFaulty = (key: string) => problems.some(({ params }) => params.field === key)
  for (const field of fields) {
    if (!isFaulty(field.key) && !hasContent(values[field.key])) {
      const parts = fields.filter(({ key }) => field.standIn?.includes(key))
      const present = parts.filter(({ key }) => hasContent(values[key]))
      if (parts.length > 0 && present.length === parts.length)
        values[field.key] = parts.map(({ key }) => values[key]).join(' ')
      else if (field.required && !parts.some(({ key }) => isFaulty(key))) {
        // Named is the column that a person would fill: the field's own, or the empty part.
        const empty =
          columnOf(field) === undefined
            ? parts.filter((part) => columnOf(part) !== undefined && !present.includes(part))
            : []
        for (const blamed of empty.length > 0 ? empty : [field]) report(blamed, 'required', null)
      }
    }
  }
  for (const { key, partOnly } of fields) if (partOnly) delete values[key]
}

const hasContent = (value: Value | undefined): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
