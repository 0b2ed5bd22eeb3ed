import type { Cell, RowProblem } from '../source-table.ts'
import { isObject, type Json, type JsonObject } from './parse-json.ts'

export interface FlatItem {
  readonly cells: ReadonlyMap<string, Cell>
  readonly fault?: RowProblem
}

/** {place: {city: "x"}, tags: ["a", "b"]} becomes place.city: "x", tags: "a; b". A list of objects is a fault. */
export function flattenItem(item: JsonObject, row: number): FlatItem {
  const cells = new Map<string, Cell>()
  let fault: RowProblem | undefined
  const visit = (object: JsonObject, prefix: string): void => {
    for (const [key, value] of Object.entries(object)) {
      const column = `${prefix}${key}`
      if (isObject(value)) {
        visit(value, `${column}.`)
        continue
      }
      if (cells.has(column)) fault ??= { code: 'duplicate-key', params: { row, column } }
      const cell = Array.isArray(value) ? joinList(value) : value
      if (cell === undefined) fault ??= { code: 'nested-list', params: { row, column } }
      cells.set(column, cell === undefined || cell === '' ? null : cell)
    }
  }
  visit(item, '')
  return fault ? { cells, fault } : { cells }
}

function joinList(list: readonly Json[]): string | null | undefined {
  if (list.some((each) => typeof each === 'object' && each !== null)) return undefined
  const texts = list.filter((each) => each !== null && each !== '').map(String)
  return texts.length > 0 ? texts.join('; ') : null
}
