import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { asIntakeError, IntakeError } from '../intake-error.ts'
import type { Reading } from '../source-table.ts'

/** Parts of an unpacked Office file by lower-cased path: references in real files do not always keep the case. */
export interface Parts {
  /** The XML parts as text, free of entity declarations. */
  readonly texts: ReadonlyMap<string, string>
  /** Paths of all parts, also of those not unpacked (pictures, macros). */
  readonly names: ReadonlySet<string>
}

/** A workbook with a sheet for each day of ten years has fewer. */
const MOST_ENTRIES = 10_000

/**
 * Unpacks the XML parts of an Office file and nothing else; zips inside stay closed.
 * Sizes are counted as declared before, and as they really are while unpacking, so a lie about them is of no use.
 * @throws {IntakeError} unzipped-too-big, encrypted, external-entity, broken-file, parse-timeout
 */
export async function readParts({ file, limits, goOn }: Reading): Promise<Parts> {
  const limit = limits.unzippedBytes
  const zip = await openZip(file.bytes)
  const entries = await listEntries(zip)
  if (entries.some((entry) => (entry.generalPurposeBitFlag & 1) === 1)) throw new IntakeError('encrypted')
  if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > limit)
    throw new IntakeError('unzipped-too-big', { limit })
  const texts = new Map<string, string>()
  let total = 0
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.fileName)) continue
    const chunks: Buffer[] = []
    for await (const chunk of await openEntry(zip, entry)) {
      goOn()
      total += (chunk as Buffer).length
      if (total > limit) throw new IntakeError('unzipped-too-big', { limit })
      chunks.push(chunk as Buffer)
    }
    texts.set(entry.fileName.toLowerCase(), xmlText(entry.fileName, Buffer.concat(chunks)))
  }
  return { texts, names: new Set(entries.map((entry) => entry.fileName.toLowerCase())) }
}

async function openZip(bytes: Uint8Array): Promise<yauzl.ZipFile> {
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Sizes are compared here and not by yauzl, so that a bomb is called a bomb.
  return open(buffer, { lazyEntries: true, validateEntrySizes: false }).catch((cause) => {
    throw asIntakeError(cause)
  })
}

function listEntries(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = []
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.push(entry) > MOST_ENTRIES)
        reject(new IntakeError('broken-file', { reason: `more than ${MOST_ENTRIES} parts` }))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (cause) => reject(asIntakeError(cause)))
    zip.readEntry()
  })
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (cause, stream) => (cause ? reject(asIntakeError(cause)) : resolve(stream)))
  })
}

/**
 * No Office program writes a document type, and everything bad in XML begins with one. It is looked for in the text
 * and not in the bytes: in UTF-16 it would look different.
 */
function xmlText(part: string, bytes: Buffer): string {
  const [first, second] = bytes
  const encoding =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new IntakeError('external-entity', { part })
  return text
}
