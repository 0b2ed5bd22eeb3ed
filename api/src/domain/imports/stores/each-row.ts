import type { Database } from '../../../db/client.ts'
import type { ImportRowProblem } from '../../../db/schema/imports.ts'
import { AppError, type ErrorCode } from '../../../errors.ts'
import type { ReadRow } from '../kinds/kind.ts'
import { faultAt, rejected, type Scope, type StoredRow } from './row-store.ts'

/** Why a row cannot be stored. Thrown inside its savepoint, so that nothing of the row stays. */
export class RowFault extends Error {
  readonly problem: ImportRowProblem
  constructor(problem: ImportRowProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Refusals of verbs, as problems of a row. */
const CODES: Readonly<Partial<Record<ErrorCode, string>>> = {
  forbidden: 'not-yours',
  'run-full': 'seats-taken',
  'revision-conflict': 'changed-meanwhile',
  'annex-incomplete': 'required',
}

const problemsOf = (scope: Scope, { code, errors }: AppError): ImportRowProblem[] =>
  (errors ?? [{ path: null }]).map(({ path }) => faultAt(scope, path, CODES[code] ?? code))

/**
 * Stores rows one after the other, each in a savepoint of its own.
 * @param storeOne  throws RowFault or AppError for a row that cannot be stored; what it hands to `afterwards` is done only
 *                  once the row stands, so that nobody remembers a row that is gone
 */
export async function eachRow(
  tx: Database,
  scope: Scope,
  rows: readonly ReadRow[],
  storeOne: (inner: Database, row: ReadRow, afterwards: (remember: () => void) => void) => Promise<StoredRow>,
): Promise<StoredRow[]> {
  const results: StoredRow[] = []
  for (const row of rows) {
    const remembered: (() => void)[] = []
    try {
      results.push(await tx.transaction((inner) => storeOne(inner, row, (remember) => remembered.push(remember))))
      for (const remember of remembered) remember()
    } catch (error) {
      if (error instanceof RowFault) results.push(rejected(row.row, error.problem))
      else if (error instanceof AppError && error.code !== 'internal')
        results.push(rejected(row.row, ...problemsOf(scope, error)))
      else throw error
    }
  }
  return results
}

/** Titles and names of persons are compared without case and doubled spaces, and to the letter otherwise: C# is not C++. */
export const sameName = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** What tells the records of one file apart, and what a row says of its record. */
export interface RowKey {
  readonly key: string
  readonly hash: string
  readonly reference: string | null
}

/**
 * For a record that stood in this file before: the note that both rows say the same.
 * @param otherwise  the fault when they do not, and no reference says that one record is meant
 * @returns          null when the record is met for the first time
 */
export function noteRepeated(
  scope: Scope,
  row: number,
  { key, hash, reference }: RowKey,
  otherwise: () => ImportRowProblem,
): ImportRowProblem | null {
  const before = scope.seen.get(key)
  if (before === undefined || before >= row) return null
  if (reference !== null)
    throw new RowFault(faultAt(scope, 'externalReference', 'repeated-reference', reference, { row: before }))
  const same = scope.seen.get(`${key} ${hash}`)
  if (same === undefined) throw new RowFault(otherwise())
  return faultAt(scope, null, 'same-as-row', null, { row: same })
}

export function rememberRow({ seen }: Scope, row: number, { key, hash }: RowKey): void {
  seen.set(key, row)
  seen.set(`${key} ${hash}`, row)
}

export const textAt = (values: ReadRow['values'], field: string): string | null => {
  const value = values[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** A row as it comes back when the record says all of it already. */
export const unchanged = (row: number, subjectId: string | null, ...problems: ImportRowProblem[]): StoredRow => ({
  row,
  outcome: 'unchanged',
  problems,
  subjectId,
  toLink: false,
})
