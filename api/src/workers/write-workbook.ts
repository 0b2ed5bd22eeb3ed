import type { Sheet } from '../context.ts'
import { workbookOf } from '../domain/exports/workbook-of.ts'

/** A worker thread's task. */
export default function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return workbookOf(sheets)
}
