import type { z } from 'zod'
import type { Actor, Context } from '../../context.ts'
import type { BulkImport, DataImport } from '../../contract/imports.ts'
import { uploadImport } from './upload-import.ts'

/** Rows as JSON, for machines: the same way as a file that is stored as soon as it is read. */
export async function importRows(
  context: Context,
  actor: Actor,
  { kind, rows, defaults }: z.output<typeof BulkImport>,
): Promise<DataImport> {
  const bytes = new TextEncoder().encode(JSON.stringify(rows))
  async function* content() {
    yield bytes
  }
  return uploadImport(context, actor, { kind, fileName: 'rows.json', content: content(), start: true, defaults })
}
