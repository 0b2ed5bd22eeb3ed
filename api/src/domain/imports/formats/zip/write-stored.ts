import { crc32 } from 'node:zlib'

/**
 * A zip of exactly these parts, uncompressed.
 *
 * The libraries behind it open zips in ways of their own (some read the entries one after the other and never look
 * into the directory), so a crafted file could show them other parts than those that were checked. They get this one.
 */
export function writeStoredZip(parts: Iterable<readonly [name: string, text: string]>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of parts) {
    const data = Buffer.from(text)
    const path = Buffer.from(name)
    // Both headers share this middle: version, UTF-8 flag, stored, 1980-01-01, checksum, sizes, length of the name.
    const middle = Buffer.alloc(26)
    middle.writeUInt16LE(20, 0)
    middle.writeUInt16LE(0x0800, 2)
    middle.writeUInt16LE(0x21, 8)
    middle.writeUInt32LE(crc32(data), 10)
    middle.writeUInt32LE(data.length, 14)
    middle.writeUInt32LE(data.length, 18)
    middle.writeUInt16LE(path.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    const local = [Buffer.from('PK\x03\x04', 'latin1'), middle, path, data]
    locals.push(...local)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), middle, tail, path)
    offset += local.reduce((sum, buffer) => sum + buffer.length, 0)
  }
  const entries = directory.length / 4
  const size = directory.reduce((sum, buffer) => sum + buffer.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries, 8)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}
