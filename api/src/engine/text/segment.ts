/** A sentence, bullet or heading of a text; UTF-16 offsets, end exclusive. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** A short line that opens a section. */
  readonly heading: boolean
}

const ABBREVIATION =
  /(?:^|[\s(])(?:z\.\s?B|d\.\s?h|u\.\s?a|o\.\s?ä|i\.\s?d\.\s?R|bzw|usw|evtl|ggf|inkl|incl|techn|kaufm|ca|Nr|Dr|Prof|Dipl|Ing|Abt|Std|max|min|mind|Str|Tel|etc|vs|e\.g|i\.e|No|approx|resp|allg|[zudioevm]|\d{1,2})$/iu
const BULLET = /^[\s>]*(?:[-–—•●▪◦*·○■✓✔➢→»o]|\d{1,2}[.)])\s+/u
const MAX_SEGMENT = 900

/**
 * Sentences, bullets and headings of a text, in order and without overlap. A wrapped line joins the line before it.
 * @param text   normalised text; "" gives []
 * @returns      segments of at most 900 units, so that work per segment is bounded whatever is posted
 * @complexity   O(length)
 */
export function segmentText(text: string): Segment[] {
  const segments: Segment[] = []
  for (const block of blocksOf(text)) {
    if (block.heading) segments.push(block)
    else splitSentences(text, block, segments)
  }
  return segments
}

function blocksOf(text: string): Segment[] {
  const blocks: { start: number; end: number; heading: boolean }[] = []
  let at = 0
  let afterBlank = true
  for (const line of text.split(/\r\n|\n|\r|\u2028|\u2029/u)) {
    const lineStart = at
    at += line.length
    // CRLF is two units, the others one.
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    if (line.trim() === '') {
      afterBlank = true
      continue
    }
    const bullet = BULLET.exec(line)?.[0].length ?? 0
    const start = lineStart + (bullet || line.length - line.trimStart().length)
    const end = lineStart + line.trimEnd().length
    if (start >= end) continue
    const last = blocks[blocks.length - 1]
    if (last !== undefined && !afterBlank && bullet === 0 && !last.heading && wraps(text, last.end, line))
      last.end = end
    else blocks.push({ start, end, heading: bullet === 0 && isHeading(text.slice(start, end)) })
    afterBlank = false
  }
  return blocks
}

function wraps(text: string, end: number, line: string): boolean {
  return /[\p{Ll}\p{N},]/u.test(text[end - 1] ?? '') && /^\s*\p{Ll}/u.test(line)
}

function isHeading(line: string): boolean {
  if (line.length > 60 || line.split(/\s+/).length > 7) return false
  return /[:?]$/.test(line)
}

function splitSentences(text: string, block: Segment, out: Segment[]): void {
  let start = block.start
  for (let i = block.start; i < block.end; i++) {
    if (!isBoundary(text, start, i, block.end) && i + 1 - start < MAX_SEGMENT) continue
    push(text, start, i + 1, out)
    start = i + 1
  }
  push(text, start, block.end, out)
}

function isBoundary(text: string, start: number, i: number, end: number): boolean {
  const unit = text[i]
  if (unit === ';') return true
  if (unit !== '.' && unit !== '!' && unit !== '?' && unit !== '…') return false
  if (i + 1 >= end) return true
  const after = text.slice(i + 1, i + 4)
  if (!/^["“”»)\]]?\s/u.test(after)) return false
  if (unit === '!' || unit === '?') return true
  return /^["“”»)\]]?\s+[\p{Lu}\p{N}"„“«(•–-]/u.test(after) && !ABBREVIATION.test(text.slice(Math.max(start, i - 8), i))
}

function push(text: string, start: number, end: number, out: Segment[]): void {
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  if (start < end) out.push({ start, end, heading: false })
}
