import type { FieldDefinition, KindDefinition, Mapping, RowProblem } from './kind.ts'
import { columnName, shownValue } from './shown-value.ts'

/** A fault of a mapping, worded like a fault of a row. */
export interface MappingProblem extends RowProblem {
  readonly field: string
}

/** Required fields that have no column, and whose stand-ins have none either: by key, in the order of the dictionary. */
export function missingFields({ fields }: KindDefinition, mapping: Mapping): string[] {
  const has = (key: string) => Object.hasOwn(mapping, key)
  const missing = fields.filter(
    ({ key, required, standIn }) => required && !has(key) && !(standIn?.every(has) ?? false),
  )
  // A first name alone makes no person, even beside a column with whole names: it would be read by nobody.
  const lonely = fields.flatMap(({ standIn = [] }) => {
    const parts = fields.filter(({ key, partOnly }) => partOnly && standIn.includes(key))
    return parts.some(({ key }) => has(key)) ? parts.filter(({ key }) => !has(key)) : []
  })
  return [...new Set([...missing, ...lonely].map(({ key }) => key))]
}

/** What is wrong with a mapping that a person gives; empty when it can be used. */
export function checkMapping(
  definition: KindDefinition,
  mapping: Mapping,
  header: readonly string[],
): MappingProblem[] {
  const problems: MappingProblem[] = []
  const fieldOfColumn = new Map<number, FieldDefinition>()
  const report = (field: string, code: string, column: string | null, params: RowProblem['params'] = {}) =>
    problems.push({ field, column, value: null, code, params: { ...params, field } })

  for (const [key, column] of Object.entries(mapping)) {
    const field = definition.fields.find((candidate) => candidate.key === key)
    if (!field) {
      report(shownValue(key) ?? '', 'unknown-field', null)
      continue
    }
    if (!Number.isInteger(column) || column < 0 || column >= header.length) {
      report(key, 'column-out-of-range', null, { columns: header.length })
      continue
    }
    const other = fieldOfColumn.get(column)
    if (other)
      report(key, 'column-twice', columnName(header, column), { otherDe: other.labelDe, otherEn: other.labelEn })
    else fieldOfColumn.set(column, field)
  }
  for (const key of missingFields(definition, mapping)) report(key, 'field-missing', null)
  return problems
}
