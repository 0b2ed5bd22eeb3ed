import { drawDocument } from '../domain/exports/printable/drawing/draw-document.ts'
import type { ReportDocument } from '../domain/exports/printable/report-document.ts'

/** A worker thread's task: fonts are read and cut, and glyphs laid, for as long as a hundred requests take. */
export default function printReport(document: ReportDocument): Promise<Uint8Array> {
  return drawDocument(document)
}
