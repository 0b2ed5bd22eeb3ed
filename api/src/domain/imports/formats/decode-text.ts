import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'
import { IntakeError } from './intake-error.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: string
}

/** What stands for bytes that are no text; check-row.ts turns it into a problem of its row. */
export const LOST_LETTER = '\ufffd'

/**
 * The text of a file and the encoding it was found in: a byte order mark decides, else zero bytes (UTF-16 without
 * mark), else strict UTF-8, else Windows-1252. A file that is UTF-8 but for some bytes stays UTF-8 with LOST_LETTER.
 * @throws {IntakeError} bad-encoding
 */
export function decodeText(bytes: Uint8Array, wanted?: string): DecodedText {
  const decoder = createDecoder(wanted ?? detectEncoding(bytes))
  const { encoding } = decoder
  return { text: encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes), encoding }
}

function createDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding)
  } catch (cause) {
    throw new IntakeError('bad-encoding', { encoding }, cause)
  }
}

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9f; LOST_LETTER where it has nothing. */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/** Node 20 takes Windows-1252 for Latin-1 and turns dashes and quotation marks into control characters. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] as string)

function detectEncoding(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return unmarked
  if (isUtf8(bytes)) return 'utf-8'
  return isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** Latin text in UTF-16 has a zero in every other place. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 1024) & ~1
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  if (length < 4) return undefined
  if (odd > length * 0.35 && even < length * 0.05) return 'utf-16le'
  if (even > length * 0.35 && odd < length * 0.05) return 'utf-16be'
  return undefined
}

/**
 * More well-formed sequences than stray bytes: in Windows-1252 an umlaut is hardly ever followed by the very sign
 * that would make a sequence of it, so one broken spot does not turn a whole UTF-8 file into mojibake.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let sequences = 0
  let strays = 0
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] as number
    if (lead < 0x80) continue
    const more = lead >= 0xf0 && lead < 0xf5 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 && lead < 0xe0 ? 1 : 0
    let found = 0
    while (found < more && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found++
    if (more > 0 && found === more) {
      sequences++
      at += more
    } else strays++
  }
  return sequences > strays
}
