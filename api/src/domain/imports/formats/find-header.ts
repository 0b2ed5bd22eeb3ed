import { IntakeError } from './intake-error.ts'
import type { Cell } from './source-table.ts'

/** Titles, dates and empty lines may stand above the names of the columns, but not many. */
export const HEADER_SEARCH_ROWS = 10
/** Nobody names a column in more: it is the text of a row without a header above it. */
const LONGEST_NAME = 200

interface Candidate {
  readonly row: number
  readonly cells: readonly Cell[]
}

const nameOf = (cell: Cell): string => (cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim())

/** Cells that could be names of columns: short texts with a letter in them. */
const namesIn = (cells: readonly Cell[]): string[] =>
  cells
    .filter((cell) => typeof cell === 'string')
    .map(nameOf)
    .filter((name) => name.length <= LONGEST_NAME && /\p{L}/u.test(name))

/**
 * Which of the first rows names the columns: the first that has as many names as any row has different ones.
 * Titles above have fewer, and a title repeated over merged cells is not a row of names.
 * @returns position in `candidates`
 * @throws {IntakeError} no-header
 */
export function findHeader(candidates: readonly Candidate[]): number {
  const rows = candidates.slice(0, HEADER_SEARCH_ROWS).map(({ cells }) => namesIn(cells))
  const most = Math.max(0, ...rows.map((names) => new Set(names).size))
  const found = rows.findIndex((names) => names.length >= most && new Set(names).size > names.length / 2)
  if (most === 0 || found < 0) throw new IntakeError('no-header')
  return found
}

/**
 * The names of the columns, without the empty ones at the end.
 * @throws {IntakeError} too-many-columns, duplicate-header
 */
export function readHeader({ row, cells }: Candidate, width: number, limit: number): string[] {
  if (width > limit) throw new IntakeError('too-many-columns', { columns: width, limit })
  const header = cells.map(nameOf)
  while (header.at(-1) === '') header.pop()
  const places = new Map<string, number[]>()
  header.forEach((name, index) => {
    const key = name.toLowerCase()
    if (name !== '') places.set(key, [...(places.get(key) ?? []), index + 1])
  })
  for (const columns of places.values())
    if (columns.length > 1)
      throw new IntakeError('duplicate-header', {
        row,
        name: header[columns[0]! - 1] as string,
        columns: columns.join(', '),
      })
  return header
}
