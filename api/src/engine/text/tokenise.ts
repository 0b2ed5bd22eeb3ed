import { stripGender } from './gender.ts'

/** A word of a text. Offsets are UTF-16 into the text that was tokenised, end exclusive. */
export interface Token {
  /** The word as compared: without gender suffix, otherwise as written. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** A hyphen ties it to the next word ("SPS-" in "SPS-Steuerungen"). */
  readonly hyphen: boolean
}

const WORD =
  /(?<![\p{L}\p{N}])\.(?=NET\b|net\b)[\p{L}]+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'][\p{L}]{1,2}(?![\p{L}]))?(?:(?:[:*_·]|\/-?)(?:innen|in)(?![\p{L}]))?(?:\.(?:js|ts|net|NET|io|py|ai)(?![\p{L}\p{N}]))?(?:\+\+|#(?![\p{L}\p{N}]))?/gu

const LETTER_DIGIT_CHAIN = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/uy
const CAPS_PAIR = /\p{Lu}{2,3}\/\p{Lu}{2,3}(?![\p{L}\p{N}])/uy

/**
 * Words of a text, in order, without punctuation. Keeps C++, C#, .NET, Node.js, CI/CD and S7-1500 whole; splits other
 * hyphenated and slashed words into their parts; drops gender suffixes and "(m/w/d)".
 * @param text   any string; "" gives []
 * @param from   first UTF-16 unit to read, default 0
 * @param to     end, exclusive, default the text's length
 * @returns      tokens with offsets into `text`
 * @complexity   O(to - from)
 */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  const part = from === 0 && to === text.length ? text : text.slice(from, to)
  WORD.lastIndex = 0
  for (let match = WORD.exec(part); match !== null; match = WORD.exec(part)) {
    const start = match.index
    const whole = wholeAt(part, start)
    const word = whole ?? match[0]
    const end = start + word.length
    if (whole !== null) WORD.lastIndex = end
    if (isGenderTag(part, start, end)) continue
    const hyphen = part[end] === '-' && /[\p{L}\p{N}]/u.test(part[end + 1] ?? '')
    tokens.push({ text: whole === null ? stripGender(word) : word, start: from + start, end: from + end, hyphen })
  }
  return tokens
}

/** A word that must not be cut at its hyphen or slash: S7-1500, CI/CD. */
function wholeAt(part: string, start: number): string | null {
  CAPS_PAIR.lastIndex = start
  const caps = CAPS_PAIR.exec(part)
  if (caps !== null) return caps[0]
  LETTER_DIGIT_CHAIN.lastIndex = start
  const chain = LETTER_DIGIT_CHAIN.exec(part)
  if (chain === null || chain[0].length > 20) return null
  return /^\p{Lu}{1,4}\d*-\d+$/u.test(chain[0]) ? chain[0] : null
}

// (m/w/d), (w/m/x), (f/m/d), m/w/d: single letters between slashes.
function isGenderTag(part: string, start: number, end: number): boolean {
  if (end - start !== 1 || !/[mwdfxi]/i.test(part[start]!)) return false
  return /[/|]/.test(part[end] ?? '')
    ? /^[/|]\s?[mwdfxi](?![\p{L}])/iu.test(part.slice(end, end + 4))
    : /[mwdfxi]\s?[/|]\s?$/iu.test(part.slice(Math.max(0, start - 4), start))
}
