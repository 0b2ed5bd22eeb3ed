import { IntakeError } from '../intake-error.ts'

export interface XmlTag {
  /** Without the prefix of the namespace. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** As written; see readAttribute. */
  readonly attributes: string
  /** Where the tag begins, and where what follows it begins. */
  readonly from: number
  readonly to: number
}

/**
 * The tags of an XML text in order, comments, CDATA and instructions left out. Linear, whatever the text.
 * @throws {IntakeError} broken-file when one is never closed
 */
export function* readTags(xml: string): Generator<XmlTag, void, undefined> {
  for (let from = xml.indexOf('<'); from >= 0; ) {
    const skipped = skipOther(xml, from)
    if (skipped > from) {
      from = xml.indexOf('<', skipped)
      continue
    }
    const end = endOfTag(xml, from)
    const isClose = xml[from + 1] === '/'
    const isEmpty = xml[end - 1] === '/'
    const inner = xml.slice(from + (isClose ? 2 : 1), isEmpty ? end - 1 : end)
    const space = inner.search(/\s/)
    const full = space < 0 ? inner : inner.slice(0, space)
    yield {
      name: full.slice(full.indexOf(':') + 1),
      kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
      attributes: space < 0 ? '' : inner.slice(space),
      from,
      to: end + 1,
    }
    from = xml.indexOf('<', end + 1)
  }
}

function skipOther(xml: string, from: number): number {
  const next = xml[from + 1]
  if (next === '?') return after(xml, '?>', from)
  if (next !== '!') return from
  if (xml.startsWith('<!--', from)) return after(xml, '-->', from)
  if (xml.startsWith('<![CDATA[', from)) return after(xml, ']]>', from)
  return from
}

function after(xml: string, end: string, from: number): number {
  const at = xml.indexOf(end, from)
  if (at < 0) throw new IntakeError('broken-file', { reason: `an XML part ends before ${end}` })
  return at + end.length
}

/** A '>' inside a quoted value does not end the tag. */
function endOfTag(xml: string, from: number): number {
  let quote = 0
  for (let at = from + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 62) return at
    else if (code === 34 || code === 39) quote = code
  }
  throw new IntakeError('broken-file', { reason: 'an XML part ends inside a tag' })
}

/** Value of an attribute, whatever its prefix; undefined when it is not there. */
export function readAttribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s(?:[\\w-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : decodeXml(value)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export const decodeXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
