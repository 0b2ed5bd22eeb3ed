import { IntakeError } from './intake-error.ts'

/** What the first bytes say. 'zip' and 'text' need a closer look. */
export type ByteKind = 'zip' | 'pdf' | 'text'

const SAVE_AS = 'Save it as .xlsx or CSV.'

interface Foreign {
  readonly found: string
  readonly bytes: string
  readonly at?: number
}

const FOREIGN: readonly Foreign[] = [
  { found: 'a PNG picture', bytes: '\x89PNG' },
  { found: 'a JPEG picture', bytes: '\xff\xd8\xff' },
  { found: 'a GIF picture', bytes: 'GIF8' },
  { found: 'a WebP picture', bytes: 'WEBP', at: 8 },
  { found: 'a TIFF picture', bytes: 'II*\0' },
  { found: 'a TIFF picture', bytes: 'MM\0*' },
  { found: 'a HEIC picture or a video', bytes: 'ftyp', at: 4 },
  { found: 'an RTF document', bytes: '{\\rtf' },
  { found: 'a gzip archive', bytes: '\x1f\x8b' },
  { found: 'a 7z archive', bytes: '7z\xbc\xaf' },
  { found: 'a RAR archive', bytes: 'Rar!' },
  { found: 'a PostScript document', bytes: '%!PS' },
]

/** The type by content. @throws {IntakeError} wrong-type, encrypted, empty-file */
export function sniffBytes(name: string, bytes: Uint8Array): ByteKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer.length === 0) throw new IntakeError('empty-file')
  const head = buffer.toString('latin1', 0, 1024)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (head.includes('%PDF-')) return 'pdf'
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw oldOfficeFile(name, buffer)
  const foreign = FOREIGN.find((type) => head.startsWith(type.bytes, type.at ?? 0))
  if (foreign) throw wrongType(name, foreign.found)
  return 'text'
}

/** Office before 2007, and every Office file with a password, is a compound file: its directory tells which. */
function oldOfficeFile(name: string, buffer: Buffer): IntakeError {
  const holds = (stream: string) => buffer.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return new IntakeError('encrypted')
  if (holds('Workbook') || holds('Book')) return wrongType(name, 'an old Excel workbook (.xls)')
  if (holds('WordDocument')) return wrongType(name, 'an old Word document (.doc)', 'Save it as .docx or PDF.')
  return wrongType(name, 'an old Office file')
}

export const wrongType = (name: string, found: string, advice = SAVE_AS): IntakeError =>
  new IntakeError('wrong-type', { name, extension: extensionOf(name), found, advice })

export const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** What a file may call itself, by what it holds. */
const CALLED = {
  csv: ['a CSV table', ['csv', 'tsv', 'tab', 'txt']],
  xlsx: ['an Excel workbook (.xlsx)', ['xlsx']],
  docx: ['a Word document (.docx)', ['docx']],
  pdf: ['a PDF document', ['pdf']],
  json: ['JSON', ['json', 'jsonl', 'ndjson', 'jsonld', 'txt']],
  html: ['a web page', ['html', 'htm', 'xhtml']],
} as const satisfies Record<string, readonly [string, readonly string[]]>

export type ContentKind = keyof typeof CALLED

/** Extensions that promise something we know not to be in the file; others ("export.2026") promise nothing. */
const PROMISING = new Set<string>([
  ...Object.values(CALLED).flatMap(([, extensions]) => extensions),
  ...'xls xlsm xlsb xltx ods odt doc docm rtf ppt pptx zip gz png jpg jpeg gif webp tif tiff xml exe'.split(' '),
])

/** @throws {IntakeError} wrong-type, naming what the file is called and what it holds */
export function checkExtension(name: string, kind: ContentKind): void {
  const extension = extensionOf(name)
  const [found, extensions] = CALLED[kind]
  if (!PROMISING.has(extension) || (extensions as readonly string[]).includes(extension)) return
  throw wrongType(name, found, `Rename it to end in .${extensions[0]}, or save it in the format its name says.`)
}
