import { assembleTable, type RawRecord } from '../assemble-table.ts'
import { IntakeError } from '../intake-error.ts'
import type { Reading, SourceTable } from '../source-table.ts'
import { readCsvRecords } from './csv-records.ts'
import { findSeparator } from './find-separator.ts'

/** First line with which a file tells Excel its separator; Excel hides it, so it is no row of the table. */
const EXCEL_HINT = /^sep=([^\r\n])(\r\n|\r|\n)/i

/** No character (Unicode says so): a separator that never occurs. */
const NOTHING = '\uffff'

export function readCsv(reading: Reading, text: string, encoding: string): SourceTable {
  const { options, limits, goOn } = reading
  const hint = EXCEL_HINT.exec(text)
  const body = hint ? text.slice(hint[0].length) : text
  const found = options.separator ?? hint?.[1] ?? findSeparator(body, goOn)
  if (found !== null && (found.length !== 1 || /["\r\n]/.test(found)))
    throw new IntakeError('bad-separator', { separator: found })
  // A table of one column may hold commas and semicolons: they are text, so nothing that occurs may separate.
  const records = readCsvRecords(body, found ?? NOTHING, limits.columns * 2, goOn)
  const table = assembleTable(toRaw(records, hint ? 1 : 0), limits)
  return { format: 'csv', encoding, separator: found, sheets: [], sheet: null, ...table }
}

function* toRaw(records: ReturnType<typeof readCsvRecords>, linesBefore: number): Generator<RawRecord> {
  for (const { row: line, cells, width, fault, doubtful } of records) {
    const row = line + linesBefore
    yield {
      row,
      cells: cells.map((cell) => (cell === '' ? null : cell)),
      width,
      doubtful,
      ...(fault && { fault: { code: fault.code, params: { row, lastRow: fault.lastRow + linesBefore } } }),
    }
  }
}
