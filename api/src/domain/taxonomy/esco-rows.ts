import { parse } from 'csv-parse'
import { AppError } from '../../errors.ts'
import type { EscoFile } from './esco-files.ts'

/**
 * Rows of an ESCO CSV as records, one by one; a byte-order mark is passed over.
 * @throws {AppError} unprocessable naming the file and the missing column, or the line that is not CSV
 */
export async function* escoRows<Column extends string>(
  file: EscoFile,
  columns: readonly Column[],
): AsyncGenerator<Record<Column, string>> {
  const parser = (await file.open()).pipe(
    parse({
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
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
    }),
  )
  try {
    for await (const row of parser) yield row as Record<Column, string>
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('unprocessable', `${file.name}: ${(cause as Error).message}`, { cause })
  }
}
