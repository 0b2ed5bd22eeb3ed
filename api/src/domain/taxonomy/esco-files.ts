import { createReadStream, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import yauzl from 'yauzl'
import { AppError } from '../../errors.ts'

/** One CSV of an ESCO download, wherever it lies. */
export interface EscoFile {
  readonly name: string
  open(): Promise<Readable>
}

/** No official file comes near this; a zip that claims more is not an ESCO download. */
const LARGEST_FILE_BYTES = 512 * 1024 * 1024

/**
 * The CSV files of a folder (zips in it included) or of one zip.
 * @throws {AppError} unprocessable when the path does not exist or holds no CSV
 */
export async function listEscoFiles(path: string): Promise<EscoFile[]> {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat)
    throw new AppError(
      'unprocessable',
      `${path} does not exist. Give the folder or zip that the ESCO portal hands out.`,
    )
  const files = stat.isDirectory() ? await filesOfFolder(path) : await filesOfZip(path)
  if (files.length === 0)
    throw new AppError(
      'unprocessable',
      `${path} holds no CSV file. Give the folder or zip that the ESCO portal hands out.`,
    )
  return files
}

async function filesOfFolder(folder: string): Promise<EscoFile[]> {
  const found: EscoFile[] = []
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name)
    if (/\.csv$/i.test(name)) found.push({ name: basename(name), open: async () => createReadStream(path) })
    else if (/\.zip$/i.test(name)) found.push(...(await filesOfZip(path)))
  }
  return found
}

async function filesOfZip(path: string): Promise<EscoFile[]> {
  const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)
  const zip = await open(path, { lazyEntries: true, autoClose: false }).catch((cause: Error) => {
    throw new AppError('unprocessable', `${basename(path)} cannot be read as a zip file: ${cause.message}`, { cause })
  })
  const entries = await new Promise<yauzl.Entry[]>((resolve, reject) => {
    const list: yauzl.Entry[] = []
    zip.on('entry', (entry: yauzl.Entry) => {
      list.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(list))
    zip.on('error', reject)
    zip.readEntry()
  })
  return entries
    .filter((entry) => /\.csv$/i.test(entry.fileName))
    .map((entry) => ({
      name: basename(entry.fileName),
      open: async () => {
        if (entry.uncompressedSize > LARGEST_FILE_BYTES)
          throw new AppError('unprocessable', `${entry.fileName} is larger than any ESCO file.`)
        return promisify(
          zip.openReadStream.bind(zip) as (
            entry: yauzl.Entry,
            callback: (error: Error | null, stream: Readable) => void,
          ) => void,
        )(entry)
      },
    }))
}
