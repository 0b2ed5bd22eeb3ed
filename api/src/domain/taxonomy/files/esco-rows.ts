import { parse } from 'csv-parse'
import { AppError } from '../../../errors.ts'
import type { EscoFile } from './esco-files.ts'

/** Longer than any concept with all its labels; a file that never ends its quotes must not fill the memory. */
const LONGEST_ROW = 1_000_000

/**
 * Rows of an ESCO CSV as records, one by one; a byte-order mark is passed over.
 * @param columns  those that must be there; others come along
 * @throws {AppError} unprocessable naming the file and the missing column, or the line that is not CSV
 */
export async function* escoRows<Column extends string>(
  file: EscoFile,
  columns: readonly Column[],
): AsyncGenerator<Record<Column, string> & Partial<Record<string, string>>> {
  const stream = await file.open()
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    columns: (header: string[]) => {
      for (const column of columns) {
        if (!header.includes(column)) {
          throw new AppError(
            'unprocessable',
            `${file.name}: the column "${column}" is missing. Found: ${header.join(', ')}.`,
          )
        }
      }
      return header
    },
  })
  stream.on('error', (error) => parser.destroy(error))
  stream.pipe(parser)
  try {
    for await (const row of parser) yield row as Record<Column, string>
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('unprocessable', `${file.name}: ${(cause as Error).message}`, { cause })
  } finally {
    stream.destroy()
  }
}
