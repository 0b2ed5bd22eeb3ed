import { type Token, Tokenizer, TokenizerMode } from 'parse5'

export interface ScriptBlock {
  readonly text: string
  /** Line of the page on which the block's text begins. */
  readonly line: number
}

/** So much at a time that asking whether to go on costs nothing. */
const CHUNK_LENGTH = 64 * 1024

/** The JSON-LD blocks of a page, found as a browser finds them: in comments or other scripts there are none. */
export function findScriptBlocks(html: string, goOn: () => void): ScriptBlock[] {
  const blocks: ScriptBlock[] = []
  let open: string[] | undefined
  let line = 1
  const take = (chars: string) => {
    open?.push(chars)
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, attrs, location }: Token.TagToken) {
        if (tagName === 'style') tokenizer.state = TokenizerMode.RAWTEXT
        if (tagName === 'title' || tagName === 'textarea') tokenizer.state = TokenizerMode.RCDATA
        if (tagName !== 'script') return
        tokenizer.state = TokenizerMode.SCRIPT_DATA
        const type = attrs.find(({ name }) => name === 'type')?.value ?? ''
        open = /^\s*application\/ld\+json\b/i.test(type) ? [] : undefined
        line = location?.endLine ?? 1
      },
      onEndTag({ tagName }: Token.TagToken) {
        if (tagName !== 'script') return
        if (open) blocks.push({ text: open.join(''), line })
        open = undefined
      },
      onCharacter: ({ chars }: Token.CharacterToken) => take(chars),
      onWhitespaceCharacter: ({ chars }: Token.CharacterToken) => take(chars),
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
      onParseError: null,
    },
  )
  for (let at = 0; at < html.length; at += CHUNK_LENGTH) {
    goOn()
    tokenizer.write(html.slice(at, at + CHUNK_LENGTH), at + CHUNK_LENGTH >= html.length)
  }
  return blocks
}
