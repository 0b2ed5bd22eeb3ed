import { type Token, Tokenizer, TokenizerMode } from 'parse5'

/** Elements that begin and end a line; those in SPACED also stand apart from what is around them. */
const BLOCKS = new Set(
  'address article aside body dd details div dl dt fieldset figure footer form header hr html li main nav section summary tbody thead tr'.split(
    ' ',
  ),
)
const SPACED = new Set('p ul ol table blockquote pre h1 h2 h3 h4 h5 h6'.split(' '))
/** What is in them is not for reading. */
const HIDDEN = new Set('script style template noscript title svg math'.split(' '))
const LISTS = new Set(['ul', 'ol'])

/** What stands between two pieces of text; the widest that was asked for wins. */
const GAPS = ['', ' ', '\n', '\n\n'] as const
const SPACE = 1
const LINE = 2
const PARAGRAPH = 3

const BULLET = '• '

/** The text as it grows: gaps are kept back until the next text, so that none is doubled and none ends the text. */
class PlainText {
  readonly #parts: string[] = []
  #gap = 0
  #bullet = false
  #listDepth = 0
  #isFirstItem = true

  text(chars: string): void {
    if (this.#parts.length > 0) this.#parts.push(GAPS[this.#gap] as string)
    if (this.#bullet) this.#parts.push(BULLET)
    this.#parts.push(chars)
    this.#gap = 0
    this.#bullet = false
  }

  space(): void {
    this.#widen(SPACE)
  }

  /** A second one in a row makes a paragraph. */
  lineBreak(): void {
    this.#gap = this.#gap >= LINE ? PARAGRAPH : LINE
  }

  edge(tag: string, isStart: boolean): void {
    if (LISTS.has(tag) && isStart) {
      this.#listDepth++
      this.#isFirstItem = this.#listDepth === 1
    }
    const isOuter = !LISTS.has(tag) || this.#listDepth <= 1
    if (SPACED.has(tag)) this.#widen(isOuter ? PARAGRAPH : LINE)
    else if (BLOCKS.has(tag)) this.#widen(LINE)
    if (LISTS.has(tag) && !isStart) this.#listDepth = Math.max(0, this.#listDepth - 1)
    if (tag === 'li' && isStart) {
      // <li><p> would set the items apart.
      if (!this.#isFirstItem) this.#gap = LINE
      this.#isFirstItem = false
      this.#bullet = true
    }
    if (tag === 'td' || tag === 'th') this.#widen(SPACE)
  }

  #widen(gap: number): void {
    this.#gap = Math.max(this.#gap, gap)
  }

  toString(): string {
    return this.#parts.join('')
  }
}

/**
 * HTML as plain text to read: a line for each block and list item (with a bullet), an empty line between paragraphs.
 * Works on the tokens and builds no tree, so nesting of any depth costs nothing.
 */
export function htmlToText(html: string): string {
  const text = new PlainText()
  let hidden: string | undefined
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: false },
    {
      onStartTag({ tagName, selfClosing }: Token.TagToken) {
        if (tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA
        if (tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT
        if (hidden) return
        if (HIDDEN.has(tagName) && !selfClosing) hidden = tagName
        else if (tagName === 'br') text.lineBreak()
        else text.edge(tagName, true)
      },
      onEndTag({ tagName }: Token.TagToken) {
        if (hidden === tagName) hidden = undefined
        else if (!hidden) text.edge(tagName, false)
      },
      onCharacter({ chars }: Token.CharacterToken) {
        if (!hidden) text.text(chars)
      },
      onWhitespaceCharacter() {
        if (!hidden) text.space()
      },
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
      onParseError: null,
    },
  )
  tokenizer.write(html, true)
  return tidyText(text.toString())
}

/** Spaces single, no blank at line ends, at most one empty line in a row. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const ESCAPED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#x22': '"',
  '#39': "'",
  apos: "'",
  amp: '&',
}

/** Takes one layer of escaping away, for what was escaped once too often. */
export const unescapeOnce = (text: string): string =>
  text.replace(/&(lt|gt|quot|#34|#x22|#39|apos|amp);/gi, (whole, name: string) => ESCAPED[name.toLowerCase()] ?? whole)
