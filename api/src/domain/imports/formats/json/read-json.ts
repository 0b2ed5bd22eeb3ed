import { checkRow } from '../check-row.ts'
import { IntakeError } from '../intake-error.ts'
import { findPostings } from '../posting/find-postings.ts'
import { postingTable } from '../posting/posting-table.ts'
import type { Reading, RowProblem, SourceRow, SourceTable } from '../source-table.ts'
import { flattenItem } from './flatten-item.ts'
import { isObject, type Json, JsonReader } from './parse-json.ts'

interface Item {
  readonly row: number
  readonly value: Json
  readonly fault?: RowProblem
}

/** A list of objects in any of the usual wrappings, one object a line, or JSON-LD with job postings. */
export function readJson(reading: Reading, text: string, encoding: string): SourceTable {
  const { top, isLines } = readTop(text, reading.goOn)
  const postings = findPostings(top.map(({ value }) => value))
  if (postings.length > 0)
    return postingTable(
      reading,
      encoding,
      postings.map((value) => ({ value })),
    )
  const items = isLines ? top : listOf(top[0]!.value)
  if (items.length === 0) throw new IntakeError('empty-file')
  if (items.some(({ value }) => isObject(value) && isLinkedData(value))) throw new IntakeError('no-posting')
  return tableOf(reading, encoding, items)
}

const isLinkedData = (value: Json): boolean =>
  isObject(value) && '@type' in value && ('@context' in value || '@id' in value)

/** Several values one after the other are JSON lines; each counts as the line it begins on. */
function readTop(text: string, goOn: () => void): { top: Item[]; isLines: boolean } {
  const reader = new JsonReader(text, { goOn })
  reader.skipSpace()
  if (reader.isAtEnd) throw new IntakeError('empty-file')
  const top: Item[] = []
  while (!reader.isAtEnd) {
    const begin = reader.at
    const row = reader.lineAt(begin)
    try {
      top.push({ row, value: reader.readValue() })
      if (!reader.isAtEnd && !isObject(top[0]!.value)) reader.fail('something follows after the end of the list')
      if (!reader.isAtEnd && reader.lineAt(reader.at) === row) reader.fail('a line break is missing after the object')
    } catch (error) {
      // A broken line of many costs itself; a broken list or a first line that fails costs the file.
      if (!(error instanceof IntakeError) || error.code !== 'broken-json' || !isLineOfMany(top, text, begin))
        throw error
      if (top.at(-1)?.row === row) top.pop()
      top.push({ row, value: null, fault: { code: error.code, params: error.params } })
      reader.at = begin
      reader.skipLine()
    }
  }
  return { top, isLines: top.length > 1 }
}

/** After one good object on a line of its own, a line that begins with { is the next object. */
const isLineOfMany = (top: readonly Item[], text: string, begin: number): boolean =>
  top.length > 0 && isObject(top[0]!.value) && text.lastIndexOf('\n', begin) >= 0 && top[0]!.fault === undefined

/** @throws {IntakeError} not-a-list */
function listOf(value: Json): Item[] {
  const list = Array.isArray(value) ? value : isObject(value) ? (value.rows ?? value.items ?? value) : undefined
  if (Array.isArray(list)) return list.map((each, index) => ({ row: index + 1, value: each }))
  // One object alone is a list of one, unless it wraps a list under a name that we do not know.
  if (!isObject(list) || Object.values(list).some((each) => Array.isArray(each) && each.some(isObject)))
    throw new IntakeError('not-a-list')
  return [{ row: 1, value: list }]
}

function tableOf({ limits, goOn }: Reading, encoding: string, items: readonly Item[]): SourceTable {
  const names = new Set<string>()
  const flat = items.map(({ row, value, fault }) => {
    goOn()
    const item = isObject(value)
      ? flattenItem(value, row)
      : { cells: new Map(), fault: fault ?? { code: 'not-an-object', params: { row } } }
    for (const name of item.cells.keys()) names.add(name)
    if (names.size > limits.columns)
      throw new IntakeError('too-many-columns', { columns: names.size, limit: limits.columns })
    return { row, ...item }
  })
  const header = [...names]
  if (header.length === 0)
    throw new IntakeError(items.some(({ value }) => !isObject(value)) ? 'not-a-list' : 'empty-file')
  async function* rows(): AsyncGenerator<SourceRow> {
    for (const [index, { row, cells, fault }] of flat.entries()) {
      goOn()
      if (index >= limits.rows) throw new IntakeError('too-many-rows', { limit: limits.rows })
      const values = header.map((name) => cells.get(name) ?? null)
      if (fault || values.some((cell) => cell !== null)) yield checkRow(row, values, header, limits, fault)
    }
  }
  const shape = { separator: null, decimalComma: false, sheets: [], sheet: null, headerRow: 0 }
  return { format: 'json', encoding, ...shape, header, rows: rows() }
}
