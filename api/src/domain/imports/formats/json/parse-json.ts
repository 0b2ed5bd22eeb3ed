import { IntakeError } from '../intake-error.ts'

/** Objects have no prototype, so that a key like "__proto__" is a key. */
export type Json = string | number | boolean | null | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Rows are flat, job postings go five levels down; far above that somebody is after the stack. */
export const DEEPEST_LEVEL = 32

interface ParseOptions {
  /** Web pages are written less carefully: line breaks inside strings and repeated keys (the last wins) pass. */
  readonly isLenient?: boolean
  readonly goOn?: () => void
}

/**
 * JSON as RFC 8259 has it. JSON.parse says nothing about repeated keys, tells places in words of its own, and would
 * not let itself be stopped.
 */
export class JsonReader {
  readonly #text: string
  readonly #isLenient: boolean
  readonly #goOn: () => void
  #counted = { at: 0, line: 1 }
  at = 0

  constructor(text: string, { isLenient = false, goOn = () => {} }: ParseOptions = {}) {
    this.#text = text
    this.#isLenient = isLenient
    this.#goOn = goOn
  }

  /** The next value, with the white space around it. @throws {IntakeError} broken-json, too-deep */
  readValue(depth = 0): Json {
    this.#goOn()
    if (depth > DEEPEST_LEVEL) throw new IntakeError('too-deep', { line: this.lineAt(this.at), limit: DEEPEST_LEVEL })
    this.skipSpace()
    const sign = this.#text[this.at]
    const value =
      sign === '{'
        ? this.#readObject(depth)
        : sign === '['
          ? this.#readArray(depth)
          : sign === '"'
            ? this.#readString()
            : this.#readWord()
    this.skipSpace()
    return value
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length
  }

  /** Line of a place, 1-based. Places come in rising order but for a few, so counting goes on where it ended. */
  lineAt(at: number): number {
    if (at < this.#counted.at) this.#counted = { at: 0, line: 1 }
    let { line } = this.#counted
    for (let end = this.#text.indexOf('\n', this.#counted.at); end >= 0 && end < at; ) {
      line++
      end = this.#text.indexOf('\n', end + 1)
    }
    this.#counted = { at, line }
    return line
  }

  fail(reason: string, at = this.at): never {
    const column = at - this.#text.lastIndexOf('\n', at - 1)
    throw new IntakeError('broken-json', { line: this.lineAt(at), column, reason })
  }

  /** Goes on after the next line end: what one broken line of many needs. */
  skipLine(): void {
    const end = this.#text.indexOf('\n', this.at)
    this.at = end < 0 ? this.#text.length : end + 1
    this.skipSpace()
  }

  skipSpace(): void {
    while (this.at < this.#text.length && ' \t\r\n'.includes(this.#text[this.at] as string)) this.at++
  }

  #readObject(depth: number): JsonObject {
    const object: JsonObject = Object.create(null)
    this.at++
    this.skipSpace()
    if (this.#text[this.at] === '}') {
      this.at++
      return object
    }
    for (;;) {
      const keyAt = this.at
      if (this.#text[this.at] === '}') this.fail('a comma stands before }, remove it')
      if (this.#text[this.at] !== '"') this.fail('a key in "double quotes" is missing here')
      const key = this.#readString()
      if (key in object && !this.#isLenient) this.fail(`the key "${key.slice(0, 50)}" is given twice`, keyAt)
      this.skipSpace()
      if (this.#text[this.at] !== ':') this.fail('a colon is missing after the key')
      this.at++
      object[key] = this.readValue(depth + 1)
      if (this.#text[this.at] === '}') break
      if (this.#text[this.at] !== ',') this.fail('a comma or } is missing here')
      this.at++
      this.skipSpace()
    }
    this.at++
    return object
  }

  #readArray(depth: number): Json[] {
    const list: Json[] = []
    this.at++
    this.skipSpace()
    if (this.#text[this.at] === ']') {
      this.at++
      return list
    }
    for (;;) {
      if (this.#text[this.at] === ']') this.fail('a comma stands before ], remove it')
      list.push(this.readValue(depth + 1))
      if (this.#text[this.at] === ']') break
      if (this.#text[this.at] !== ',') this.fail('a comma or ] is missing here')
      this.at++
      this.skipSpace()
    }
    this.at++
    return list
  }

  #readString(): string {
    const open = this.at
    let from = open + 1
    let built = ''
    for (let at = from; at < this.#text.length; at++) {
      const code = this.#text.charCodeAt(at)
      if (code === 34) {
        this.at = at + 1
        return built + this.#text.slice(from, at)
      }
      if (code === 92) {
        built += this.#text.slice(from, at)
        const { text, length } = this.#readEscape(at)
        built += text
        at += length - 1
        from = at + 1
      } else if (code < 32 && !this.#isLenient) this.fail('a line break or control character stands in a text', at)
    }
    return this.fail('a text is never closed with "', open)
  }

  #readEscape(at: number): { text: string; length: number } {
    const sign = this.#text[at + 1] ?? ''
    const place = '"\\/bfnrt'.indexOf(sign)
    if (sign !== '' && place >= 0) return { text: '"\\/\b\f\n\r\t'[place] as string, length: 2 }
    const code = /^u([0-9a-f]{4})/i.exec(this.#text.slice(at + 1, at + 6))?.[1]
    if (code === undefined) this.fail('a backslash is followed by a sign that JSON does not know', at)
    return { text: String.fromCharCode(Number.parseInt(code, 16)), length: 6 }
  }

  #readWord(): Json {
    const word = /^[-+.\w]{0,400}/.exec(this.#text.slice(this.at, this.at + 400))?.[0] ?? ''
    const value = WORDS[word] ?? (NUMBER.test(word) ? Number(word) : undefined)
    if (word !== 'null' && value === undefined)
      this.fail(
        word === '' ? 'a value is missing here' : `"${word.slice(0, 30)}" is no JSON value, put texts in "quotes"`,
      )
    this.at += word.length
    // What no double can hold stays text rather than becoming infinite.
    return typeof value === 'number' && !Number.isFinite(value) ? word : (value ?? null)
  }
}

const WORDS: Readonly<Record<string, boolean>> = Object.assign(Object.create(null), { true: true, false: false })
const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/

/** One JSON text as a whole. @throws {IntakeError} broken-json, too-deep */
export function parseJson(text: string, options: ParseOptions = {}): Json {
  const reader = new JsonReader(text, options)
  const value = reader.readValue()
  if (!reader.isAtEnd) reader.fail('something follows after the end')
  return value
}
