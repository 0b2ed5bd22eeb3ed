import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { AppError } from '../../../errors.ts'

/** One CSV of an ESCO download, wherever it lies. */
export interface EscoFile {
  readonly name: string
  open(): Promise<Readable>
}

export interface EscoFiles {
  readonly files: readonly EscoFile[]
  close(): void
}

/** No official file comes near the first, no download near the others; a zip that claims more is not an ESCO download. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024
const LARGEST_ZIP_BYTES = 1024 * 1024 * 1024
const MOST_ENTRIES = 2_000

/**
 * The CSV files of a folder (zips in it included), of one zip, or one CSV by itself.
 * @throws {AppError} unprocessable when the path does not exist or holds no CSV
 */
export async function openEscoFiles(path: string): Promise<EscoFiles> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat)
    throw new AppError(
      'unprocessable',
      `${path} does not exist. Give the folder or zip that the ESCO portal hands out.`,
    )
  const zips: yauzl.ZipFile[] = []
  const files = stat.isDirectory()
    ? await filesOfFolder(path, zips)
    : isZip(path)
      ? await filesOfZip(path, zips)
      : [onDisk(basename(path), path)]
  if (files.length === 0)
    throw new AppError(
      'unprocessable',
      `${path} holds no CSV file. Give the folder or zip that the ESCO portal hands out.`,
    )
  return {
    files,
    close: () => {
      for (const zip of zips) zip.close()
    },
  }
}

const onDisk = (name: string, path: string): EscoFile => ({ name, open: async () => createReadStream(path) })

/** An uploaded file may lie under any name: its first bytes tell. */
function isZip(path: string): boolean {
  if (/\.zip$/i.test(path)) return true
  const start = Buffer.alloc(2)
  const file = openSync(path, 'r')
  readSync(file, start, 0, 2, 0)
  closeSync(file)
  return start.toString('latin1') === 'PK'
}

async function filesOfFolder(folder: string, zips: yauzl.ZipFile[]): Promise<EscoFile[]> {
  const found: EscoFile[] = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name)
    if (/\.csv$/i.test(name)) found.push(onDisk(basename(name), path))
    else if (/\.zip$/i.test(name)) found.push(...(await filesOfZip(path, zips)))
  }
  return found
}

async function filesOfZip(path: string, zips: yauzl.ZipFile[]): Promise<EscoFile[]> {
  const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)
  const broken = (cause: Error) =>
    new AppError('unprocessable', `${basename(path)} cannot be read as a zip file: ${cause.message}`, { cause })
  const zip = await open(path, { lazyEntries: true, autoClose: false }).catch((cause: Error) => {
    throw broken(cause)
  })
  zips.push(zip)
  if (zip.entryCount > MOST_ENTRIES) throw new AppError('unprocessable', `${basename(path)} holds too many files.`)
  const entries = await new Promise<yauzl.Entry[]>((resolve, reject) => {
    const list: yauzl.Entry[] = []
    zip.on('entry', (entry: yauzl.Entry) => {
      list.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(list))
    zip.on('error', (cause: Error) => reject(broken(cause)))
    zip.readEntry()
  })
  const wanted = entries.filter(
    (entry) => /\.csv$/i.test(entry.fileName) && !/(^|\/)(__MACOSX\/|\._)/.test(entry.fileName),
  )
  for (const entry of wanted) {
    if (entry.uncompressedSize > LARGEST_FILE_BYTES)
      throw new AppError('unprocessable', `${entry.fileName} is larger than any ESCO file.`)
  }
  if (wanted.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > LARGEST_ZIP_BYTES)
    throw new AppError('unprocessable', `${basename(path)} is larger than any ESCO download.`)
  const read = promisify(
    zip.openReadStream.bind(zip) as (
      entry: yauzl.Entry,
      callback: (error: Error | null, stream: Readable) => void,
    ) => void,
  )
  // The library ends a stream that brings more bytes than its entry announces.
  return wanted.map((entry) => ({ name: basename(entry.fileName), open: () => read(entry) }))
}
