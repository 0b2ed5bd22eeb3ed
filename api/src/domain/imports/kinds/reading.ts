import type { Cell } from './kind.ts'

/** What is wrong with one cell, before it is known where the cell stands. */
export interface Fault {
  readonly code: string
  readonly params?: Readonly<Record<string, string | number>>
  /** The part of the cell at fault, when it is not the whole. */
  readonly value?: string
}
export type Reading<T> = { readonly value: T } | { readonly faults: readonly Fault[] }

export const fault = (
  code: string,
  params?: Fault['params'],
  value?: string,
): { readonly faults: readonly Fault[] } => ({
  faults: [{ code, params, value }],
})

/** How people write "nothing" into a table. It counts as an empty cell wherever it could not be meant as a value. */
const NOTHING = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '/',
  'k. a.',
  'k.a.',
  'n/a',
  'n. a.',
  'n.a.',
  '#n/a',
  '#nv',
  'entfällt',
])

export const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

export const isNothing = (cell: Cell | undefined): boolean =>
  isBlank(cell) || (typeof cell === 'string' && cell.length < 12 && NOTHING.has(cell.trim().toLowerCase()))
