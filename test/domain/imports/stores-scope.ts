import type { Actor } from '../../../api/src/context.ts'
import type { ImportDefaults } from '../../../api/src/contract/imports.ts'
import type { Database } from '../../../api/src/db/client.ts'
import { user } from '../../../api/src/db/schema/index.ts'
import type { ImportRecord } from '../../../api/src/domain/imports/find-import.ts'
import type { ReadRow, RowKind } from '../../../api/src/domain/imports/kinds/kind.ts'
import type { Scope, StoredRow } from '../../../api/src/domain/imports/stores/row-store.ts'
import { STORES } from '../../../api/src/domain/imports/stores/stores.ts'
import type { Person, TestApp } from '../../helpers/app.ts'

export type Values = ReadRow['values']

/** Told what became of the rows of one file: outcome and codes per row, or all of it. */
export interface Import {
  readonly results: readonly StoredRow[]
  readonly outcomes: readonly string[]
}

class Undo extends Error {}

/** What a test says of an import: who brings it and what it holds. */
export interface Options {
  readonly who?: Person
  readonly defaults?: ImportDefaults
  readonly organisationId?: string
  /** Undo everything afterwards. */
  readonly dry?: boolean
  /** Rows of one transaction. */
  readonly batch?: number
}

/** Stores rows as an import of its own does: batch by batch, each in a transaction. */
export async function importRows(
  { context, organisations }: TestApp,
  db: Database,
  kind: RowKind,
  rows: readonly Values[],
  { who = 'teamA', defaults = {}, organisationId, dry = false, batch = 200 }: Options = {},
): Promise<Import> {
  const people = await db.select().from(user)
  const own = who === 'teamA' ? organisations.uniA : who === 'teamB' ? organisations.uniB : (organisationId ?? null)
  const actor: Actor = {
    role: who === 'manager' ? 'manager' : 'course-team',
    userId: people.find(({ name }) => name === who)?.id ?? null,
    organisationId: own,
    learnerId: null,
    tokenId: null,
    scopes: null,
  }
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const scope: Scope = {
    context,
    actor,
    current: { kind, organisationId: own, defaults } as ImportRecord,
    header: header.map((key) => `Column ${key}`),
    mapping: Object.fromEntries(header.map((key, index) => [key, index])),
    seen: new Map(),
  }
  const read = rows.map((values, index): ReadRow => ({ row: index + 2, values, problems: [] }))
  const results: StoredRow[] = []
  for (let from = 0; from < read.length; from += batch)
    await db
      .transaction(async (tx) => {
        results.push(...(await STORES[kind](tx, scope, read.slice(from, from + batch))))
        if (dry) throw new Undo()
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undo)) throw error
      })
  return {
    results,
    outcomes: results.map(({ outcome, problems }) => [outcome, ...problems.map(({ code }) => code)].join(' ')),
  }
}
