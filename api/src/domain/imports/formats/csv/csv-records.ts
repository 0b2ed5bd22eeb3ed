import { IntakeError } from '../intake-error.ts'

export interface CsvRecord {
  /** Line on which the record begins, 1-based. */
  readonly row: number
  readonly cells: readonly string[]
  /** Cells up to the last filled one, those not kept included. */
  readonly width: number
  readonly fault?: { readonly code: 'broken-quotes' | 'unclosed-quote'; readonly lastRow: number }
  /** Read after a quote that never closed: it may be the tail of a cell rather than a record. */
  readonly doubtful: boolean
}

/** Searches for the end of a quote through all the rest of the file; more of them are no slip of the pen. */
const MOST_SEARCHES = 20

/**
 * The records of a CSV text (RFC 4180; lines end in CRLF, LF or CR, mixed as they come).
 *
 * Written here and not left to csv-parse, because a fault must cost its own row and no other: csv-parse gives up at
 * a quote that never closes, takes `"a"b` for good or for fatal, and counts a CRLF inside a cell as two lines. It is
 * the oracle in the tests.
 *
 * - A quote inside an unquoted cell is a letter (5" pipe).
 * - A quote inside a quoted cell that is followed by neither separator nor line end is taken for a letter and told;
 *   a record right below with a quote in an unquoted cell may be the rest of it, and is told as well.
 * - A quote that never closes costs its own line; reading goes on with the next.
 * @param keep cells kept of each record, so that a line of a million separators costs no memory
 */
export function* readCsvRecords(
  text: string,
  separator: string,
  keep: number,
  goOn: () => void,
): Generator<CsvRecord, void, undefined> {
  let at = 0
  let line = 1
  let searches = 0
  let wasBroken = false
  // Known after the first quote without an end: no later one needs to search for its end beyond this.
  let lastClosing = text.length
  while (at < text.length) {
    goOn()
    const row = line
    const cells: string[] = []
    let count = 0
    let width = 0
    let fault: CsvRecord['fault']
    for (let ended = false; !ended; ) {
      let cell: string
      if (text[at] === '"') {
        const quoted = at < lastClosing ? readQuoted(text, at, separator, goOn) : { closed: false as const }
        if (quoted.closed) {
          cell = quoted.cell
          line += quoted.lines
          if (quoted.stray) fault = { code: 'broken-quotes', lastRow: line }
          at = quoted.end
        } else {
          const isSearched = at < lastClosing
          if (isSearched && ++searches > MOST_SEARCHES) throw new IntakeError('unclosed-quote', { row: line })
          if (isSearched && searches === 1) lastClosing = findLastClosing(text, separator)
          fault = { code: 'unclosed-quote', lastRow: line }
          cell = ''
          at = endOfLine(text, at)
        }
      } else {
        const end = endOfPlain(text, at, separator)
        cell = text.slice(at, end)
        at = end
        if (wasBroken && cell.includes('"')) fault = { code: 'broken-quotes', lastRow: line }
      }
      if (count < keep) cells.push(cell)
      count++
      if (cell !== '') width = count
      if (text[at] === separator) at++
      else {
        at += text.startsWith('\r\n', at) ? 2 : 1
        line++
        ended = true
      }
    }
    wasBroken = fault?.code === 'broken-quotes'
    yield { row, cells, width, ...(fault && { fault }), doubtful: searches > 0 }
  }
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13

function endOfPlain(text: string, from: number, separator: string): number {
  const stop = separator.charCodeAt(0)
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === stop || isLineEnd(code)) break
    at++
  }
  return at
}

function endOfLine(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++
  return at
}

type Quoted =
  | { readonly closed: false }
  | {
      readonly closed: true
      readonly cell: string
      readonly end: number
      readonly lines: number
      readonly stray: boolean
    }

function readQuoted(text: string, open: number, separator: string, goOn: () => void): Quoted {
  let stray = false
  let doubled = false
  for (let from = open + 1; ; ) {
    goOn()
    const quote = text.indexOf('"', from)
    if (quote < 0) return { closed: false }
    const next = text[quote + 1]
    if (next === '"') {
      doubled = true
      from = quote + 2
    } else if (endsCell(next, separator)) {
      const raw = text.slice(open + 1, quote)
      const cell = doubled ? raw.replaceAll('""', '"') : raw
      return { closed: true, cell, end: quote + 1, lines: countLineEnds(raw), stray }
    } else {
      stray = true
      from = quote + 1
    }
  }
}

/** Where the last quote stands that could end a cell; -1 without any. */
function findLastClosing(text: string, separator: string): number {
  let at = text.lastIndexOf('"')
  while (at >= 0 && !endsCell(text[at + 1], separator)) at = at === 0 ? -1 : text.lastIndexOf('"', at - 1)
  return at
}

const endsCell = (next: string | undefined, separator: string): boolean =>
  next === undefined || next === separator || next === '\n' || next === '\r'

function countLineEnds(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}
