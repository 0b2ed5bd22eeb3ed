import { setImmediate as turnOfOthers } from 'node:timers/promises'
import type { Actor, Context } from '../../context.ts'
import type { Locale } from '../../contract/common.ts'
import type { ColumnType, ExportList, ExportQuery } from '../../contract/exports.ts'

/** German, English. */
export type Words = readonly [de: string, en: string]
export const wordIn = (words: Words, locale: Locale): string => words[locale === 'de' ? 0 : 1]

/** Days as yyyy-mm-dd, instants as ISO 8601 in UTC, a choice as its value in the API; null is an empty cell. */
export type Cell = string | number | boolean | readonly string[] | null
/** Between several texts in one cell: neither dialect of CSV separates with it. */
export const BETWEEN = ' | '
export type Choices = Readonly<Record<string, Words>>

/** One column: the header, the entry in the data dictionary and the way to the value, written once. */
export interface Column<Row> {
  readonly key: string
  readonly type: ColumnType
  readonly header: Words
  readonly description: Words
  readonly unit?: Words
  readonly choices?: Choices
  readonly value: (row: Row, locale: Locale) => Cell
}

export interface RowsPage<Row> {
  readonly rows: readonly Row[]
  /** Rows of the whole list, where the list says so. */
  readonly total: number | null
  /** Whether the figures are of a sample programme, where rows do not say it one by one. */
  readonly isSample?: boolean
  /** The day the figures are of; today when left out. */
  readonly day?: string
  /** What the list belongs to, for the name of the file: a course's title. */
  readonly subject?: string | undefined
}

export interface Exportable<Query, Row> {
  readonly name: ExportList
  readonly title: Words
  readonly columns: readonly Column<Row>[]
  /** Whether a row is invented; left out where rows do not know. */
  readonly isSample?: (row: Row) => boolean
  /** Said on the sheet about the file. */
  readonly note?: Words
  /** Set where the file names persons: whose record the export is noted under. */
  readonly audit?: (query: Query) => { readonly subjectKind: string; readonly subjectId: string }
  /** Pages of the list as its own verb gives them to the actor, so that nobody gets a row the list would not show. */
  readonly read: (context: Context, actor: Actor, query: Query) => AsyncIterable<RowsPage<Row>>
}

/** Rows asked of a list at a time: few turns for a long list, and no turn long. */
export const PAGE_ROWS = 500

interface ListPage<Item> {
  readonly items: readonly Item[]
  readonly nextCursor: string | null
  readonly total: number
}

/** A list's pages from the first to the last; what a list adds to its rows comes in a turn of its own. */
export async function* walk<Item>(
  turnTo: (page: { limit: number; cursor: string | undefined }) => Promise<ListPage<Item>>,
): AsyncGenerator<ListPage<Item>> {
  let cursor: string | undefined
  do {
    const page = await turnTo({ limit: PAGE_ROWS, cursor })
    await turnOfOthers()
    yield page
    cursor = page.nextCursor ?? undefined
  } while (cursor)
}

/** The part of a query that a list's verb knows. */
export function filtersOf<Query extends ExportQuery>(query: Query): Omit<Query, keyof ExportQuery> {
  const { format: _format, locale: _locale, ...filters } = query
  return filters
}
