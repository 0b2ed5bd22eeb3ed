import { setImmediate as turnOfOthers } from 'node:timers/promises'
import type { Actor, Context } from '../../context.ts'
import { type ExportQuery, WORKBOOK_ROWS } from '../../contract/exports.ts'
import { AppError } from '../../errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { dayOf } from '../day-of.ts'
import { csvHeader, csvRows } from './csv-of.ts'
import { aboutSheet, dictionarySheet, rowsSheet } from './describe-workbook.ts'
import type { Exportable, RowsPage } from './list.ts'
import { nameFile } from './name-file.ts'

export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  /** A text that grows page by page, or a finished file. */
  readonly content: AsyncIterable<string> | Uint8Array
}

/**
 * A list as a file, with the rows that the list shows the actor under the same filters.
 * Refusals come before the first byte; a list of persons is noted in the audit log.
 * @throws {AppError} too-many-rows when a workbook could not hold the list, and whatever the list's verb throws
 */
export async function exportList<Query extends ExportQuery, Row>(
  context: Context,
  actor: Actor,
  list: Exportable<Query, Row>,
  query: Query,
): Promise<ExportedFile> {
  const pages = list.read(context, actor, query)[Symbol.asyncIterator]()
  const first = await pages.next()
  const head: RowsPage<Row> = first.done ? { rows: [], total: 0 } : first.value
  if (query.format === 'xlsx') refuseLong(head.total ?? head.rows.length)
  if (list.audit) {
    const { subjectKind, subjectId } = list.audit(query)
    await recordAudit(context.db, actor, 'exported', subjectKind, subjectId)
  }
  const day = head.day ?? dayOf(context.now())
  const name = nameFile(list.name, head.subject, day, query.format)
  const rest = { [Symbol.asyncIterator]: () => pages }
  if (query.format === 'csv') {
    return { name, mediaType: 'text/csv; charset=utf-8', content: csvOf(list, query, head, rest) }
  }
  const rows = [...head.rows]
  for await (const page of rest) {
    rows.push(...page.rows)
    refuseLong(rows.length)
    await turnOfOthers()
  }
  const sheets = [
    rowsSheet(list, rows, query.locale),
    dictionarySheet(list, query.locale),
    aboutSheet(list, rows, query, { day, isSample: head.isSample }, context),
  ]
  return {
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await context.workers.writeWorkbook(sheets),
  }
}

function refuseLong(rows: number): void {
  if (rows <= WORKBOOK_ROWS) return
  throw new AppError(
    'too-many-rows',
    `The list has ${rows} rows, an Excel file holds at most ${WORKBOOK_ROWS}. Set a filter, or take CSV, which has no limit.`,
  )
}

async function* csvOf<Query extends ExportQuery, Row>(
  list: Exportable<Query, Row>,
  { locale }: Query,
  head: RowsPage<Row>,
  rest: AsyncIterable<RowsPage<Row>>,
): AsyncGenerator<string> {
  yield csvHeader(list.columns, locale) + csvRows(list.columns, head.rows, locale)
  for await (const { rows } of rest) {
    yield csvRows(list.columns, rows, locale)
    await turnOfOthers()
  }
}
