import { readCsv } from './csv/read-csv.ts'
import { decodeText } from './decode-text.ts'
import { readDocx } from './document/read-docx.ts'
import { readPdf } from './document/read-pdf.ts'
import { checkExtension, extensionOf, sniffBytes, wrongType } from './file-type.ts'
import { describeFault, IntakeError } from './intake-error.ts'
import { DEFAULT_INTAKE_LIMITS, type IntakeLimits } from './intake-limits.ts'
import { readJson } from './json/read-json.ts'
import { readPage } from './posting/read-page.ts'
import type {
  Cell,
  OpenOptions,
  Reading,
  RowProblem,
  SourceFile,
  SourceFormat,
  SourceRow,
  SourceTable,
} from './source-table.ts'
import { createStopCheck } from './stop-check.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'
import { openPackage } from './zip/office-package.ts'

/** This file is the only door to the readers, so what its callers name stands here. */
export type { Cell, IntakeLimits, OpenOptions, RowProblem, SourceFile, SourceFormat, SourceRow, SourceTable }
export { DEFAULT_INTAKE_LIMITS, describeFault, IntakeError }

/**
 * Opens an uploaded file as a table, whatever its format. The content decides what it is; a name that promises
 * something else is an error. Pure: no database, no network, no clock; made to run in a worker thread.
 *
 * What is wrong with the file is thrown as IntakeError, here or while walking the rows; what is wrong with a row is
 * told in the row.
 * @throws {IntakeError}
 */
export async function openTable(file: SourceFile, options: OpenOptions, limits: IntakeLimits): Promise<SourceTable> {
  if (file.bytes.length > limits.bytes)
    throw new IntakeError('too-big', { bytes: file.bytes.length, limit: limits.bytes })
  const goOn = createStopCheck(options.shouldStop, limits.parseMilliseconds)
  const reading: Reading = { file, options, limits, goOn }
  goOn()
  const kind = sniffBytes(file.name, file.bytes)
  if (kind === 'text') return openText(reading)
  if (kind === 'pdf') {
    checkExtension(file.name, 'pdf')
    return readPdf(reading)
  }
  const pack = await openPackage(reading)
  checkExtension(file.name, pack.kind)
  return pack.kind === 'xlsx' ? readXlsx(reading, pack) : readDocx(reading, pack)
}

function openText(reading: Reading): SourceTable {
  const { name } = reading.file
  const { text, encoding } = decodeText(reading.file.bytes, reading.options.encoding)
  const head = text.slice(0, 4096).trimStart()
  if (head === '' && text.trim() === '') throw new IntakeError('empty-file')
  if (isBinary(head)) throw wrongType(name, 'something that is no text')
  const kind = textKind(name, head)
  checkExtension(name, kind)
  if (kind === 'json') return readJson(reading, text, encoding)
  return kind === 'html' ? readPage(reading, text, encoding) : readCsv(reading, text, encoding)
}

/** JSON and HTML by how they begin; what begins in no way of its own is a CSV table. */
function textKind(name: string, head: string): 'json' | 'html' | 'csv' {
  if (/^(<!doctype html|<html|<head|<body|<script|<!--|<\?xml[^>]*>\s*<(!doctype html|html))/i.test(head)) return 'html'
  if (/^<\?xml|^<[a-z][\w:-]*[\s>]/i.test(head)) throw wrongType(name, 'XML')
  if (/^\{\s*["}]|^\[\s*[[{"\]\d]/.test(head)) return 'json'
  // A file called .json that begins like JSON is told what is wrong with it as JSON.
  return /^[[{]/.test(head) && /^(json|jsonl|ndjson|jsonld)$/.test(extensionOf(name)) ? 'json' : 'csv'
}

/** Text has line ends and tabs but hardly any other control character; one NUL is the row's fault, not the file's. */
function isBinary(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  return (head.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0) > 2 + head.length * 0.02
}
