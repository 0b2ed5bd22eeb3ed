import { asc, eq } from 'drizzle-orm'
import type { Actor, Context } from '../../context.ts'
import { IMPORT_LIMITS, type ImportPreview } from '../../contract/imports.ts'
import { importRow } from '../../db/schema/index.ts'
import { findImport } from './find-import.ts'
import { missingFields } from './kinds/check-mapping.ts'
import { DEFINITIONS } from './kinds/definitions.ts'
import type { RowKind } from './kinds/kind.ts'
import { findRemembered } from './propose-mapping.ts'
import { readStagedRow } from './read-staged-row.ts'
import { definitionFor } from './with-defaults.ts'
import { wordProblems } from './word-problems.ts'

/** The first rows as the present mapping reads them. Nothing is compared with what is stored: that is the dry run's part. */
export async function previewImport({ db }: Context, actor: Actor, { id }: { id: string }): Promise<ImportPreview> {
  const current = await findImport(db, actor, id)
  const kind = current.kind as RowKind
  if (!Object.hasOwn(DEFINITIONS, kind)) return { unmapped: [], missing: [], remembered: false, rows: [] }
  const header = current.table?.header ?? []
  const rows = await db
    .select()
    .from(importRow)
    .where(eq(importRow.importId, id))
    .orderBy(asc(importRow.row))
    .limit(IMPORT_LIMITS.previewRows)
  const used = new Set(Object.values(current.mapping))
  return {
    unmapped: header.filter((_, column) => !used.has(column)),
    missing: missingFields(definitionFor(kind, current.defaults), current.mapping),
    remembered: (await findRemembered(db, current, header)) !== null,
    rows: rows.map((staged) => {
      const read = readStagedRow(current, staged)
      return {
        row: read.row,
        cells: staged.cells ?? [],
        values: { ...read.values },
        problems: wordProblems(
          kind,
          staged.problems ?? read.problems.map((fault) => ({ ...fault, params: { ...fault.params } })),
        ),
      }
    }),
  }
}
