import { wrongType } from '../file-type.ts'
import { IntakeError } from '../intake-error.ts'
import type { Reading } from '../source-table.ts'
import { type Parts, readParts } from './read-parts.ts'
import { readAttribute, readTags } from './xml-tags.ts'

export interface OfficePackage {
  readonly kind: 'xlsx' | 'docx'
  /** Path of the workbook or document part; some programs call it workbook2.xml. */
  readonly main: string
  readonly parts: Parts
}

export interface Relation {
  readonly id: string
  /** Last word of the relation's type: 'worksheet', 'styles', 'officeDocument'. */
  readonly type: string
  /** Lower-cased path in the package. */
  readonly target: string
}

const WORD = 'Save it as .docx or PDF.'

/** Opens a zip that should be an Excel workbook or a Word document. @throws {IntakeError} */
export async function openPackage(reading: Reading): Promise<OfficePackage> {
  const { name } = reading.file
  const parts = await readParts(reading)
  const has = (start: string) => [...parts.names].some((path) => path.startsWith(start))
  if (parts.names.has('mimetype')) throw wrongType(name, openDocumentKind(parts))
  if (parts.names.has('xl/workbook.bin')) throw wrongType(name, 'a binary Excel workbook (.xlsb)')
  if (parts.names.has('xl/vbaproject.bin')) throw wrongType(name, 'an Excel workbook with macros (.xlsm)')
  if (parts.names.has('word/vbaproject.bin')) throw wrongType(name, 'a Word document with macros (.docm)', WORD)
  if (has('ppt/')) throw wrongType(name, 'a presentation (.pptx)', WORD)
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target
  if (main === undefined || !parts.texts.has(main)) throw wrongType(name, 'a zip archive')
  if (main.startsWith('xl/')) return { kind: 'xlsx', main, parts }
  if (main.startsWith('word/')) return { kind: 'docx', main, parts }
  throw wrongType(name, 'an Office file of another kind')
}

function openDocumentKind(parts: Parts): string {
  const content = parts.texts.get('content.xml') ?? ''
  if (content.includes('<office:spreadsheet')) return 'an OpenDocument table (.ods)'
  if (content.includes('<office:text')) return 'an OpenDocument text (.odt)'
  return 'an archive of another program'
}

/** What a part refers to; '' is the package itself. External targets are left out: nothing is ever fetched. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const xml = parts.texts.get(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? ''
  const found: Relation[] = []
  for (const { name, attributes } of readTags(xml)) {
    if (name !== 'Relationship' || readAttribute(attributes, 'TargetMode') === 'External') continue
    const target = readAttribute(attributes, 'Target')?.toLowerCase() ?? ''
    found.push({
      id: readAttribute(attributes, 'Id') ?? '',
      type: readAttribute(attributes, 'Type')?.split('/').at(-1) ?? '',
      target: target.startsWith('/') ? target.slice(1) : resolvePath(folder, target),
    })
  }
  return found
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.' && step !== '') path.push(step)
  }
  return path.join('/')
}

/** @throws {IntakeError} broken-file when the package does not hold what it refers to */
export function partText(parts: Parts, path: string): string {
  const text = parts.texts.get(path)
  if (text === undefined) throw new IntakeError('broken-file', { reason: `the part ${path} is missing` })
  return text
}
