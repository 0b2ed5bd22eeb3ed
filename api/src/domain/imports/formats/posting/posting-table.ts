import { checkRow } from '../check-row.ts'
import { IntakeError } from '../intake-error.ts'
import type { JsonObject } from '../json/parse-json.ts'
import type { Reading, RowProblem, SourceRow, SourceTable } from '../source-table.ts'
import { POSTING_HEADER, postingCells } from './posting-row.ts'

/** A posting, or what keeps a block of a page from being one. */
export type Posting = { readonly value: JsonObject } | { readonly fault: RowProblem }

/** One row each; the row is the posting's position in the file. */
export function postingTable({ limits, goOn }: Reading, encoding: string, postings: readonly Posting[]): SourceTable {
  async function* rows(): AsyncGenerator<SourceRow> {
    for (const [index, posting] of postings.entries()) {
      goOn()
      const row = index + 1
      if (row > limits.rows) throw new IntakeError('too-many-rows', { limit: limits.rows })
      if ('fault' in posting) yield checkRow(row, [], POSTING_HEADER, limits, posting.fault)
      else yield checkRow(row, postingCells(posting.value), POSTING_HEADER, limits)
    }
  }
  return {
    format: 'job-posting',
    encoding,
    separator: null,
    decimalComma: false,
    sheets: [],
    sheet: null,
    header: POSTING_HEADER,
    headerRow: 0,
    rows: rows(),
  }
}
