import { basename } from 'node:path'
import { checkRow } from '../check-row.ts'
import { IntakeError } from '../intake-error.ts'
import type { Reading, SourceRow, SourceTable } from '../source-table.ts'

const HEADER = ['title', 'text'] as const

/** Longer first lines are the beginning of the text. */
const LONGEST_TITLE = 120

/**
 * An advertisement as a table of one row: the title is its first short line that is no list item, else the file name.
 * @throws {IntakeError} no-text
 */
export function documentTable(
  format: 'pdf' | 'docx',
  { file, limits }: Pick<Reading, 'file' | 'limits'>,
  text: string,
): SourceTable {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new IntakeError('no-text')
  const title = titleOf(text) ?? basename(file.name).replace(/\.[^.]*$/, '')
  async function* rows(): AsyncGenerator<SourceRow> {
    yield checkRow(1, [title, text], HEADER, limits)
  }
  const shape = { encoding: null, separator: null, decimalComma: false, sheets: [], sheet: null, headerRow: 0 }
  return { format, ...shape, header: HEADER, rows: rows() }
}

function titleOf(text: string): string | undefined {
  const first = text.slice(0, 2_000).split('\n', 1)[0] as string
  return first.length <= LONGEST_TITLE && /\p{L}/u.test(first) && !first.startsWith('•') ? first : undefined
}
