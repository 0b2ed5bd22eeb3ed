import { and, eq, gt, sql } from 'drizzle-orm'
import type { Context } from '../../../context.ts'
import type { Database } from '../../../db/client.ts'
import { importRow } from '../../../db/schema/index.ts'
import { readFileBytes } from '../files/store-file.ts'
import type { ImportRecord } from '../find-import.ts'
import type { SourceRow } from '../formats/source-table.ts'
import { detectDayOrder } from '../kinds/detect-day-order.ts'
import type { RowKind } from '../kinds/kind.ts'
import { noteProgress } from '../lease.ts'
import { proposeMapping } from '../propose-mapping.ts'
import { refreshStatistics } from '../refresh-statistics.ts'

/** Rows that the mapping is proposed from. */
const SAMPLE = 200

/**
 * Reads the file in a worker thread and stages its rows. Taken up again after a stop it reads from the beginning and
 * skips what is staged: reading the same bytes gives the same rows.
 */
export async function readRows(
  context: Context,
  current: ImportRecord,
  signal: AbortSignal,
): Promise<ImportRecord | null> {
  const { db, workers, intakeLimits } = context
  const stopper = new AbortController()
  signal.addEventListener('abort', () => stopper.abort(), { once: true })
  const bytes = await readFileBytes(db, current.fileId as string)
  const { sheet, separator, encoding } = current.table ?? {}
  const { table, batches } = await workers.readTable(
    { name: current.fileName, bytes },
    { ...(sheet ? { sheet } : {}), ...(separator ? { separator } : {}), ...(encoding ? { encoding } : {}) },
    intakeLimits,
    stopper.signal,
  )
  const staged = await lastStaged(db, current.id)
  let rows = current.rows
  const sample: SourceRow[] = []
  try {
    for await (const batch of batches) {
      if (signal.aborted) return null
      if (sample.length < SAMPLE) sample.push(...batch.slice(0, SAMPLE - sample.length))
      const fresh = batch.filter(({ row }) => row > staged)
      if (fresh.length === 0) continue
      rows += fresh.length
      await context.courtesy.afterYou()
      await db.transaction(async (tx) => {
        await stage(tx, current.id, fresh)
        await noteProgress(tx, current, { rows, done: rows })
      })
      await refreshStatistics(db, rows - fresh.length, rows, ['rows'])
    }
  } finally {
    stopper.abort()
  }
  const dayOrder = detectDayOrder(table.header.map((_, column) => sample.map(({ cells }) => cells[column] ?? null)))
  const header = [...table.header]
  const mapping = await proposeMapping(db, current, current.kind as RowKind, header, sample)
  return db.transaction((tx) =>
    noteProgress(tx, current, {
      state: current.startWhenRead ? 'storing' : 'ready',
      table: {
        format: table.format,
        encoding: table.encoding,
        separator: table.separator,
        decimalComma: table.decimalComma,
        dayOrder,
        sheets: [...table.sheets],
        sheet: table.sheet,
        header,
        headerRow: table.headerRow,
      },
      mapping,
      rowsRead: true,
      done: 0,
      revision: sql`revision + 1`,
    }),
  )
}

async function lastStaged(db: Database, importId: string): Promise<number> {
  const [row] = await db
    .select({ last: sql<number>`coalesce(max(${importRow.row}), 0)::int` })
    .from(importRow)
    .where(and(eq(importRow.importId, importId), gt(importRow.row, 0)))
  return row?.last ?? 0
}

/** What the reader could not read stays with the row until its turn comes. */
async function stage(tx: Database, importId: string, rows: readonly SourceRow[]): Promise<void> {
  const batch = rows.map(({ row, cells, problem }) => ({ row, cells, problem: problem ?? null }))
  await tx.execute(sql`
    insert into ${importRow} (import_id, row, cells, outcome, reading_problem)
    select ${importId}, row, cells, 'read', problem
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r(row integer, cells jsonb, problem jsonb)`)
}
