import mammoth from 'mammoth'
import { asIntakeError, IntakeError } from '../intake-error.ts'
import type { Reading, SourceTable } from '../source-table.ts'
import { type OfficePackage, partText } from '../zip/office-package.ts'
import { writeStoredZip } from '../zip/write-stored.ts'
import { documentTable } from './document-table.ts'
import { htmlToText } from './html-text.ts'

/** Mammoth builds trees of the whole document and cannot be interrupted; an advertisement is a hundredth of this. */
const LARGEST_DOCUMENT = 20 * 1024 * 1024

export async function readDocx(reading: Reading, { parts, main }: OfficePackage): Promise<SourceTable> {
  if (partText(parts, main).length > LARGEST_DOCUMENT)
    throw new IntakeError('unzipped-too-big', { limit: LARGEST_DOCUMENT })
  const buffer = writeStoredZip(withCase(parts.texts))
  // Through HTML, because mammoth's plain text forgets which paragraphs are list items.
  const { value } = await mammoth
    .convertToHtml({ buffer }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch((cause) => {
      throw asIntakeError(cause)
    })
  reading.goOn()
  return documentTable('docx', reading, htmlToText(value))
}

/** The one part whose name is fixed and not all small letters. */
const withCase = (texts: ReadonlyMap<string, string>): [string, string][] =>
  [...texts].map(([name, text]) => [name === '[content_types].xml' ? '[Content_Types].xml' : name, text])
