import type { Actor, Context } from '../../../context.ts'
import type { Database } from '../../../db/client.ts'
import type { ImportRowProblem } from '../../../db/schema/imports.ts'
import type { ImportRecord } from '../find-import.ts'
import type { Mapping, ReadRow } from '../kinds/kind.ts'

/** What one import's rows are stored with. Lives as long as one process works on one phase. */
export interface Scope {
  readonly context: Context
  readonly current: ImportRecord
  /** As whom rows are written. */
  readonly actor: Actor
  readonly header: readonly string[]
  readonly mapping: Mapping
  /** Rows of this import by what identifies them, to see a row that comes twice. */
  readonly seen: Map<string, number>
}

export interface StoredRow {
  readonly row: number
  readonly outcome: 'accepted' | 'updated' | 'unchanged' | 'rejected'
  /** Why it was rejected; on other rows a note. */
  readonly problems: readonly ImportRowProblem[]
  /** The record it became or already was. */
  readonly subjectId: string | null
  /** Its text waits to be read for skills. */
  readonly toLink: boolean
}

/**
 * Stores some rows, all of them readable, inside the caller's transaction; a dry run rolls it back afterwards. Rows that
 * cannot be stored are answered as rejected and leave nothing behind.
 */
export type RowStore = (tx: Database, scope: Scope, rows: readonly ReadRow[]) => Promise<StoredRow[]>

export const rejected = (row: number, ...problems: ImportRowProblem[]): StoredRow => ({
  row,
  outcome: 'rejected',
  problems,
  subjectId: null,
  toLink: false,
})

/** A fault found only beside what is stored, at the column of its field. */
export function faultAt(
  { header, mapping }: Pick<Scope, 'header' | 'mapping'>,
  field: string | null,
  code: string,
  value: string | null = null,
  params: Record<string, string | number> = {},
): ImportRowProblem {
  const column = field !== null && Object.hasOwn(mapping, field) ? (mapping[field] as number) : null
  return {
    column: column === null ? null : (header[column] ?? null),
    value: value === null ? null : value.slice(0, 80),
    code,
    params: field === null ? params : { field, ...params },
  }
}
