import { unescapeOnce } from '../document/html-text.ts'
import { IntakeError } from '../intake-error.ts'
import { type Json, parseJson } from '../json/parse-json.ts'
import type { Reading, SourceTable } from '../source-table.ts'
import { findPostings } from './find-postings.ts'
import { type Posting, postingTable } from './posting-table.ts'
import { findScriptBlocks, type ScriptBlock } from './script-blocks.ts'

/**
 * The job postings of a web page. A block that is no JSON costs itself and is told as a row of its own; a page
 * without any posting is an error.
 * @throws {IntakeError} no-posting
 */
export function readPage(reading: Reading, html: string, encoding: string): SourceTable {
  const postings: Posting[] = []
  for (const block of findScriptBlocks(html, reading.goOn)) {
    try {
      for (const value of findPostings(parseBlock(block, reading.goOn))) postings.push({ value })
    } catch (error) {
      // Only a block that speaks of postings is missed; breadcrumbs may be as broken as they like.
      if (!(error instanceof IntakeError) || error.code === 'parse-timeout') throw error
      if (block.text.includes('JobPosting'))
        postings.push({ fault: { code: error.code, params: { ...error.params, ...pageLine(block, error) } } })
    }
  }
  if (postings.length === 0) throw new IntakeError('no-posting')
  return postingTable(reading, encoding, postings)
}

const pageLine = ({ line }: ScriptBlock, { params }: IntakeError): Record<string, number> =>
  typeof params.line === 'number' ? { line: line + params.line - 1 } : {}

/** What pages wrap around JSON for the sake of ancient browsers, and a semicolon out of habit. */
const OPENING = /^(\/\/|\/\*)?\s*(<!--|<!\[CDATA\[)\s*(\*\/)?/
const CLOSING = /(\/\/|\/\*)?\s?(-->|\]\]>)\s?(\*\/)?$|;$/

function parseBlock({ text }: ScriptBlock, goOn: () => void): Json {
  // The opening goes by blanks, so that lines and columns of a fault stay right.
  const opened = text.trimStart().replace(OPENING, (found) => found.replace(/\S/g, ' '))
  const blanks = text.slice(0, text.length - text.trimStart().length)
  const closed = opened.trimEnd().replace(CLOSING, '')
  // A script's text has no entities, yet some systems escape it all the same; then it has no quotes of its own.
  const json = /^\s*[[{]\s*&(quot|#34|#x22);/i.test(closed) ? unescapeOnce(closed) : closed
  return parseJson(blanks + json, { isLenient: true, goOn })
}
