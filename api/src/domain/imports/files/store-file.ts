import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Database } from '../../../db/client.ts'
import { importFile, importFileChunk } from '../../../db/schema/index.ts'
import { fieldError } from '../../../errors.ts'

/** One row of the database holds this much of a file. */
const CHUNK = 512 * 1024

export interface StoredFile {
  readonly id: string
  readonly sha256: string
}

/**
 * Stores a file while it arrives, in pieces, so that any process can read it. A file that does not arrive whole, is too
 * large, or is not the one that was announced, leaves nothing behind.
 * @param announced  sha256 in hexadecimal that the sender has computed; null when it has not
 * @throws {AppError} validation naming the field "file"
 */
export async function storeFile(
  db: Database,
  name: string,
  content: AsyncIterable<Uint8Array>,
  { bytes: limit }: { readonly bytes: number },
  announced: string | null,
): Promise<StoredFile> {
  const [file] = await db
    .insert(importFile)
    .values({ name, byteLength: 0, sha256: '' })
    .returning({ id: importFile.id })
  const id = (file as { id: string }).id
  try {
    const hash = createHash('sha256')
    let length = 0
    let position = 0
    let held: Uint8Array[] = []
    let holding = 0
    const flush = async () => {
      if (holding === 0) return
      await db.insert(importFileChunk).values({ fileId: id, position: position++, content: Buffer.concat(held) })
      held = []
      holding = 0
    }
    for await (const piece of content) {
      length += piece.length
      if (length > limit)
        throw fieldError('file', `is larger than ${Math.floor(limit / 1024 / 1024)} MB: split it into several files`)
      hash.update(piece)
      held.push(piece)
      holding += piece.length
      if (holding >= CHUNK) await flush()
    }
    await flush()
    if (length === 0) throw fieldError('file', 'is empty: choose a file with a header row and at least one row')
    const sha256 = hash.digest('hex')
    if (announced !== null && announced.toLowerCase() !== sha256)
      throw fieldError('file', 'changed while it was uploaded: nothing was kept, please choose it again')
    await db.update(importFile).set({ byteLength: length, sha256 }).where(eq(importFile.id, id))
    return { id, sha256 }
  } catch (error) {
    await db.delete(importFile).where(eq(importFile.id, id))
    throw error
  }
}

/** The bytes of a stored file. */
export async function readFileBytes(db: Database, id: string): Promise<Uint8Array> {
  const chunks = await db
    .select({ content: importFileChunk.content })
    .from(importFileChunk)
    .where(eq(importFileChunk.fileId, id))
    .orderBy(importFileChunk.position)
  // A copy of its own: its memory moves to the thread that reads it.
  return new Uint8Array(Buffer.concat(chunks.map((chunk) => chunk.content)))
}
