import type { ImportDefaults } from '../../contract/imports.ts'
import { DEFINITIONS, withGiven } from './kinds/definitions.ts'
import type { KindDefinition, ReadRow, RowKind } from './kinds/kind.ts'

/** Fields that are said once for all rows, per kind: default -> field. */
const FILLS: Readonly<Partial<Record<RowKind, readonly (readonly [keyof ImportDefaults, string])[]>>> = {
  needs: [
    ['region', 'region'],
    ['source', 'source'],
  ],
  'survey-results': [
    ['region', 'region'],
    ['wave', 'wave'],
  ],
  learners: [['groupId', 'group']],
}

const given = (kind: RowKind, defaults: ImportDefaults) =>
  (FILLS[kind] ?? []).flatMap(([from, field]) => {
    const value = defaults[from]
    return typeof value === 'string' ? [{ field, value }] : []
  })

/** The data dictionary of an import: what is said once for all rows needs no column. */
export const definitionFor = (kind: RowKind, defaults: ImportDefaults): KindDefinition =>
  withGiven(
    DEFINITIONS[kind],
    given(kind, defaults).map(({ field }) => field),
  )

/** A row with what holds for all rows that do not say it themselves. */
export function withDefaults(kind: RowKind, defaults: ImportDefaults, read: ReadRow): ReadRow {
  const values = { ...read.values }
  for (const { field, value } of given(kind, defaults)) values[field] ??= value
  return { ...read, values }
}
