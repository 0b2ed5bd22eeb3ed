type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loaded: Promise<PdfJs> | undefined

/**
 * pdf.js, loaded when the first PDF comes: it takes a tenth of a second and most uploads are tables.
 *
 * On loading it prints that it has no canvas and cannot draw. It is not to draw, and the lines would stand in the
 * server's log as if something were wrong; so the console is deaf to them for that moment.
 */
export function loadPdfJs(): Promise<PdfJs> {
  loaded ??= loadQuietly()
  return loaded
}

async function loadQuietly(): Promise<PdfJs> {
  const { log } = console
  console.log = (...parts: unknown[]) => {
    if (!/^Warning: Cannot (load|polyfill)/.test(String(parts[0]))) log(...parts)
  }
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.log = log
  }
}
