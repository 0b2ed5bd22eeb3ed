import { commonest } from './commonest.ts'
import { IntakeError } from './intake-error.ts'
import type { Cell } from './source-table.ts'

/** Titles, dates and empty lines may stand above the names of the columns, but not many. */
export const HEADER_SEARCH_ROWS = 10
/** Nobody names a column in more: it is the text of a row without a header above it. */
const LONGEST_NAME = 200

interface Candidate {
  readonly row: number
  readonly cells: readonly Cell[]
  readonly hasSpans?: boolean | undefined
}

const nameOf = (cell: Cell): string => (cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim())

/** Cells that could be names of columns: short texts with a letter in them. */
const namesIn = (cells: readonly Cell[]): string[] =>
  cells
    .filter((cell) => typeof cell === 'string')
    .map(nameOf)
    .filter((name) => name.length <= LONGEST_NAME && /\p{L}/u.test(name))

/**
 * Which of the first rows names the columns. Without doubt it is a row of different names and nothing else, as wide
 * as most rows, with no more than one column unnamed and fewer names in each row above; a row below with a cell too
 * many is then that row's fault. Else it is the first with as many names as any row has different ones.
 * Titles above have fewer, and a title repeated over merged cells is not a row of names.
 * @param widths of all rows seen so far, for what is usual
 * @returns position in `candidates`
 * @throws {IntakeError} no-header
 */
export function findHeader(candidates: readonly Candidate[], widths: readonly number[]): number {
  const usual = commonest(widths) ?? 0
  const rows = candidates.slice(0, HEADER_SEARCH_ROWS).map(({ cells, hasSpans }) => {
    const names = namesIn(cells)
    return {
      names: names.length,
      different: new Set(names).size,
      filled: cells.filter((cell) => cell !== null).length,
      width: cells.findLastIndex((cell) => cell !== null) + 1,
      unnamed: hasSpans ? 0 : 1,
    }
  })
  const plain = rows.findIndex(
    ({ names, different, filled, width, unnamed }, index) =>
      width === usual &&
      filled === different &&
      different >= Math.max(2, usual - unnamed) &&
      rows.slice(0, index).every((above) => above.names < names),
  )
  if (plain >= 0) return plain
  const most = Math.max(0, ...rows.map(({ different }) => different))
  const found = rows.findIndex(({ names, different }) => names >= most && different > names / 2)
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
