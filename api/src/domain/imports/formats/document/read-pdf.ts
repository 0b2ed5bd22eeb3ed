import { asIntakeError, IntakeError } from '../intake-error.ts'
import type { Reading, SourceTable } from '../source-table.ts'
import { documentTable } from './document-table.ts'
import { flowLines } from './flow-lines.ts'
import { loadPdfJs } from './load-pdfjs.ts'
import { linesOf, type TextPiece } from './pdf-lines.ts'

/** Nothing is fetched, nothing evaluated, no font loaded: only the text is wanted. */
const SAFE = {
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWorkerFetch: false,
  enableXfa: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
  verbosity: 0,
} as const

/** The text of a PDF, page after page, as far as it is allowed to be long. */
export async function readPdf(reading: Reading): Promise<SourceTable> {
  const { getDocument } = await loadPdfJs()
  // pdf.js takes the bytes away, so it gets its own.
  const task = getDocument({ data: Uint8Array.from(reading.file.bytes), ...SAFE })
  try {
    const document = await task.promise
    const pages: string[] = []
    let length = 0
    for (let number = 1; number <= document.numPages && length <= reading.limits.cellLength; number++) {
      reading.goOn()
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      const text = flowLines(linesOf(items.filter((item): item is TextPiece & typeof item => 'str' in item)))
      page.cleanup()
      if (text !== '') pages.push(text)
      length += text.length
    }
    return documentTable('pdf', reading, pages.join('\n\n'))
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') throw new IntakeError('encrypted', {}, cause)
    throw asIntakeError(cause)
  } finally {
    await task.destroy()
  }
}
