import { loadPdfJs } from '../../api/src/domain/imports/formats/document/load-pdfjs.ts'

export interface StructNode {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (StructNode | { readonly type: string; readonly id: string })[]
}
export interface PdfFile {
  readonly pages: readonly {
    /** Texts in the order in which they stand in the file. */
    readonly text: string
    readonly tree: StructNode | null
  }[]
  readonly title: string | undefined
  readonly language: string | undefined
  readonly isTagged: boolean
  /** Fonts that lie in the file, by the name that says they were cut to what is used. */
  readonly embeddedFonts: readonly string[]
}

/** What a reader's program finds in a PDF: texts, tags, title and language. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument } = await loadPdfJs()
  const file = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise
  const { info } = (await file.getMetadata()) as { info: { Title?: string; Language?: string } }
  const mark = (await file.getMarkInfo()) as { Marked?: boolean } | null
  const pages = []
  for (let at = 1; at <= file.numPages; at++) {
    const page = await file.getPage(at)
    const { items } = await page.getTextContent()
    pages.push({
      text: items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''),
      tree: (await page.getStructTree()) as StructNode | null,
    })
  }
  await file.destroy()
  return {
    pages,
    title: info.Title,
    language: info.Language,
    isTagged: mark?.Marked === true,
    embeddedFonts: embeddedIn(bytes),
  }
}

function embeddedIn(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  const names = [...text.matchAll(/\/FontName \/([\w+-]+)/g)].map((match) => match[1] as string)
  const files = [...text.matchAll(/\/FontFile[23]? \d+ 0 R/g)]
  return files.length === names.length ? names : []
}

/** All elements of a role, in reading order. */
export function elementsOf(tree: StructNode | null, role: string): StructNode[] {
  if (!tree) return []
  const below = tree.children.flatMap((child) => ('role' in child ? elementsOf(child, role) : []))
  return tree.role === role ? [tree, ...below] : below
}
