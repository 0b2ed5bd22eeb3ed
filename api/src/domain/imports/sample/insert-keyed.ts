import type { Database } from '../../../db/client.ts'
import type {
  courseRun,
  learner,
  learnerGroup,
  microCredential,
  microCredentialVersion,
  microdegree,
  need,
  organisation,
  programme,
} from '../../../db/schema/index.ts'
import { AppError } from '../../../errors.ts'

/** Which id the row with a key of the sample files got. */
export type Ids = ReadonlyMap<string, string>

type KeyedTable =
  | typeof organisation
  | typeof need
  | typeof microCredential
  | typeof microCredentialVersion
  | typeof microdegree
  | typeof courseRun
  | typeof programme
  | typeof learner
  | typeof learnerGroup

/** Inserts rows in order and tells which id each key got. */
export async function insertKeyed<T extends { key: string }, Table extends KeyedTable>(
  tx: Database,
  table: Table,
  rows: readonly T[],
  toRow: (row: T) => Table['$inferInsert'],
): Promise<Ids> {
  const values = rows.map(toRow)
  const inserted = await tx
    .insert(table as KeyedTable)
    .values(values as never)
    .returning({ id: table.id })
  return new Map(rows.map((row, index) => [row.key, (inserted[index] as { id: string }).id]))
}

export function idOf(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (!id) throw new AppError('internal', `The sample region points to "${key}", which it does not hold`)
  return id
}
